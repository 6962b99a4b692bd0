import { PlotRoot } from '../shared/PlotRoot.tsx';
import type { PlotBox } from '../shared/use-plot-box.ts';
import { Axes } from './Axes.tsx';
import { Bands, BandWords } from './Bands.tsx';
import { Curves } from './Curves.tsx';
import { EndLabels } from './EndLabels.tsx';
import { HereDots } from './HereDots.tsx';
import './input-output.css';
import { InputSurface } from './InputSurface.tsx';
import { PointWalker } from './PointWalker.tsx';
import { useScene } from './scene.ts';
import type { Band, InputOutputPlotProps } from './types.ts';

const NO_BANDS: readonly Band[] = [];
const NO_IDS: readonly string[] = [];

/**
 * What comes out for a given input: one curve per unit or model, the present input as a line that
 * can be dragged, and a dot where each curve meets it. Give it the same `series`, `x`, `left` and
 * `right` objects while they do not change: then a move of the hand redraws the line and the dots only.
 */
export function InputOutputPlot(props: InputOutputPlotProps) {
  const { labelledBy, describedBy, height } = props;
  return (
    <PlotRoot
      className="io-plot"
      height={height}
      labelledBy={labelledBy}
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      {(box) => <InputOutputDrawing box={box} {...props} />}
    </PlotRoot>
  );
}

type DrawingProps = Omit<InputOutputPlotProps, 'labelledBy'> & { readonly box: PlotBox };

/** The plot in a box of known size. Without a handle and a way to pick runs it is a still picture. */
export function InputOutputDrawing({ box, ...props }: DrawingProps) {
  const { x, left, series, here, handle, onPointPick, pointNames } = props;
  const { bands = NO_BANDS, pending = NO_IDS } = props;
  const hasHandle = handle !== undefined;
  const hasHere = hasHandle || here?.label !== undefined;
  const scene = useScene(box, { ...props, hasHandle, hasHere });
  const xMax = x.domain[1];
  return (
    <svg data-plot-frame="" width={box.width} height={box.height}>
      <Bands scene={scene} bands={bands} />
      <Axes scene={scene} xDomain={x.domain} box={box} />
      <Curves scene={scene} lineScale={box.lineScale} series={series} pending={pending} />
      <EndLabels box={box} scene={scene} series={series} xMax={xMax} format={left.format} />
      <InputSurface scene={scene} series={series} handle={handle} onPointPick={onPointPick} />
      <BandWords box={box} scene={scene} bands={bands} />
      {here !== undefined && (
        <HereDots box={box} scene={scene} series={series} here={here} withLine={!hasHandle} />
      )}
      {onPointPick !== undefined &&
        pointNames !== undefined &&
        series.map(
          (one) =>
            one.simulated && (
              <PointWalker
                key={one.id}
                series={one}
                scene={scene}
                names={pointNames}
                onPick={onPointPick}
              />
            ),
        )}
    </svg>
  );
}
