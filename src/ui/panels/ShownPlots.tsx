import type { ReactNode } from 'react';
import { InputOutputPlot } from '../../plots/input-output/InputOutputPlot.tsx';
import type { InputOutputPlotProps } from '../../plots/input-output/types.ts';
import { GestureContext } from '../../plots/shared/gesture.ts';
import { TimePlot } from '../../plots/time/TimePlot.tsx';
import type { TimePlotProps } from '../../plots/time/types.ts';
import { useActions } from '../session/session.ts';
import { useShown } from '../session/shown.ts';

/** Drags on a plot are steps of its explorer. */
function Hand({ children }: { readonly children: ReactNode }) {
  return <GestureContext value={useActions()}>{children}</GestureContext>;
}

/** The left plot; what it shows can be taken away and printed. */
export function ShownInputPlot(props: InputOutputPlotProps) {
  useShown('input', props);
  return (
    <Hand>
      <InputOutputPlot {...props} />
    </Hand>
  );
}

/** The right plot; what it shows can be taken away and printed. */
export function ShownTimePlot(props: TimePlotProps) {
  useShown('time', props);
  return (
    <Hand>
      <TimePlot {...props} />
    </Hand>
  );
}
