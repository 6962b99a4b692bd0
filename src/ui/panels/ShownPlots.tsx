import type { ReactNode } from 'react';
import { InputOutputPlot } from '../../plots/input-output/InputOutputPlot.tsx';
import type { InputOutputPlotProps } from '../../plots/input-output/types.ts';
import { GestureContext } from '../../plots/shared/gesture.ts';
import { TimePlot } from '../../plots/time/TimePlot.tsx';
import type { TimePlotProps } from '../../plots/time/types.ts';
import type { ExplorerState } from '../../state/store.ts';
import { useActions, useExplorer } from '../session/session.ts';
import { useShown } from '../session/shown.ts';

const isMoving = ({ gesture }: ExplorerState): boolean => gesture !== null;

/** Drags on a plot are steps of its explorer. */
function Hand({ children }: { readonly children: ReactNode }) {
  return <GestureContext value={useActions()}>{children}</GestureContext>;
}

/** The left plot; what it shows can be taken away and printed. */
export function ShownInputPlot(props: InputOutputPlotProps) {
  useShown('input', props);
  return (
    <Hand>
      <InputOutputPlot {...props} moving={useExplorer(isMoving)} />
    </Hand>
  );
}

/** The right plot; what it shows can be taken away and printed. */
export function ShownTimePlot(props: TimePlotProps) {
  useShown('time', props);
  return (
    <Hand>
      <TimePlot {...props} moving={useExplorer(isMoving)} />
    </Hand>
  );
}
