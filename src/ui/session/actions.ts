import type { ExplorerState, ExplorerStore } from '../../state/store.ts';

/** Changes that come in a stream while something is dragged or a key is held; `commit` ends the stream. */
type Streamed = 'setInput' | 'setStimulusParam' | 'setModelParam' | 'setPoints';
type Plain =
  | 'setStimulusKind'
  | 'resetModelParam'
  | 'resetModel'
  | 'addModel'
  | 'removeModel'
  | 'selectModel'
  | 'setMeasure'
  | 'setInputUnit'
  | 'setInputRange'
  | 'setAxis'
  | 'setOutputScale'
  | 'setTEnd'
  | 'setView'
  | 'setCursor'
  | 'setMethod'
  | 'setDt'
  | 'setSeed'
  | 'setDerivative'
  | 'setInside'
  | 'begin'
  | 'commit'
  | 'cancel'
  | 'undo'
  | 'redo'
  | 'startOver'
  | 'dismissNotices';

export type Actions = Pick<ExplorerState, Streamed | Plain>;

export function createActions(store: ExplorerStore): Actions {
  const state = store.getState();
  /** The first change of a stream opens a gesture: the whole drag is one step back. */
  const streamed =
    <Args extends readonly unknown[]>(action: (...args: Args) => void) =>
    (...args: Args): void => {
      state.begin();
      action(...args);
    };
  return {
    ...state,
    setInput: streamed(state.setInput),
    setStimulusParam: streamed(state.setStimulusParam),
    setModelParam: streamed(state.setModelParam),
    setPoints: streamed(state.setPoints),
  };
}
