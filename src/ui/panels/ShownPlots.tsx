import { InputOutputPlot } from '../../plots/input-output/InputOutputPlot.tsx';
import type { InputOutputPlotProps } from '../../plots/input-output/types.ts';
import { TimePlot } from '../../plots/time/TimePlot.tsx';
import type { TimePlotProps } from '../../plots/time/types.ts';
import { useShown } from '../session/shown.ts';

/** The left plot; what it shows can be taken away and printed. */
export function ShownInputPlot(props: InputOutputPlotProps) {
  useShown('input', props);
  return <InputOutputPlot {...props} />;
}

/** The right plot; what it shows can be taken away and printed. */
export function ShownTimePlot(props: TimePlotProps) {
  useShown('time', props);
  return <TimePlot {...props} />;
}
