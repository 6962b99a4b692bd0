import { useMemo } from 'react';
import { getModel, getStimulus } from '../../core/catalogue.ts';
import { layOut } from '../../core/simulate/prepare.ts';
import type { Lane } from '../../plots/time/types.ts';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../session/session.ts';
import { useControl } from '../controls/access.ts';
import type { FrozenPicture } from './ghosts.ts';
import { inputGhost } from './ghosts.ts';
import { guardHandles } from './guard-handles.ts';
import { isUnitProvisional, referenceUnit, unitInput } from './input-units.ts';
import { insideLane, unitLane, voltageLane } from './lanes.ts';
import { remember } from './remember.ts';
import { stimulusLane } from './stimulus-lane.ts';

/** One lane for the input and one for each model, with its inside below if asked for. */
export function useLanes(frozen: FrozenPicture): readonly Lane[] {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const inputAccess = useControl('input');
  const settingsAccess = useControl('stimulus-settings');
  const { stimulus, tEndMs, seed } = document;
  const drive = useMemo(() => layOut({ stimulus, tEndMs, seed }), [stimulus, tEndMs, seed]);
  const unit = referenceUnit(document, live);
  const isRough = isUnitProvisional(document, live);
  const edits = useMemo(
    () => ({
      setAmplitude: actions.setInput,
      setParam: actions.setStimulusParam,
      setPoints: actions.setPoints,
      commit: actions.commit,
    }),
    [actions],
  );
  // The lanes stay the same objects while a cursor or a view moves, or a curve arrives: then they are not drawn again.
  const { cursorMs: _cursor, view: _view, ...experiment } = document;
  const runs = document.models.flatMap(({ id }) => {
    const state = live.membranes[id];
    return [state?.trace, state?.provisional.trace];
  });
  const from = [m, frozen, drive, unit, isRough, edits, inputAccess, settingsAccess, ...runs];
  return remember('lanes', [...Object.values(experiment), ...from], () => {
    const context = { document, language, m, ghosts: frozen.traces };
    const ghost = inputGhost(frozen, document);
    const input = stimulusLane(document, drive, ghost, unit, language, m, edits);
    const { amplitude } = getStimulus(stimulus.kind);
    const lanes: Lane[] = [guardHandles(input, amplitude, inputAccess, settingsAccess)];
    const toX = (current: number): number => unitInput(document, current, unit);
    // In the order of the table, as everywhere else.
    for (const entry of document.models) {
      const { id } = entry;
      const model = getModel(id);
      const state = live.membranes[id];
      if (model.kind === 'activation') lanes.push(unitLane(context, entry, drive, toX, isRough));
      else if (state) {
        lanes.push(voltageLane(context, model, state));
        const inside = id === document.selected ? insideLane(context, model, state) : null;
        if (inside) lanes.push(inside);
      }
    }
    return lanes;
  });
}
