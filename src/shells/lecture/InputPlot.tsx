import { useLayoutEffect, useMemo } from 'react';
import { getMeasure } from '../../analysis/measures/index.ts';
import { getModel } from '../../core/catalogue.ts';
import type { CurveSeries, OutputAxis } from '../../plots/input-output/types.ts';
import { extentOf } from '../../plots/shared/nice-domain.ts';
import { selectAmplitude } from '../../state/selectors.ts';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { inputBands } from '../../ui/view/bands.ts';
import type { FrozenPicture } from '../../ui/view/ghosts.ts';
import { ghostCurves, withGhosts } from '../../ui/view/ghosts.ts';
import { currentStep, inputText, toShown, toStored } from '../../ui/view/input-units.ts';
import { useLeftPlot } from '../../ui/view/use-left-plot.ts';
import { questionText } from '../../ui/view/summaries.ts';
import { referenceMembrane } from '../../ui/view/input-units.ts';
import { hereText } from '../../ui/view/words.ts';
import { ShownInputPlot } from '../../ui/panels/ShownPlots.tsx';
import type { Drawn } from './use-presenter.ts';

interface InputPlotProps {
  onDrawn(picture: Partial<Drawn>): void;
  readonly frozen: FrozenPicture;
  /** The curves are the answer to a question that is still open. */
  readonly covered: boolean;
  readonly hidden: ReadonlySet<string>;
}

const NONE: readonly CurveSeries[] = [];

/** Left: output against input, with the question as its heading. */
export function InputPlot({ onDrawn, frozen, covered, hidden }: InputPlotProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const plot = useLeftPlot();
  useLayoutEffect(() => onDrawn({ series: plot.series }), [onDrawn, plot.series]);
  const amplitude = selectAmplitude(document);
  const [from, to] = document.inputRange;
  const step = currentStep(document);
  const input = inputText(document, amplitude, language, m);
  const ghosts = ghostCurves(frozen, document);
  const series = useMemo(
    () =>
      covered
        ? NONE
        : withGhosts(
            plot.series.filter(({ id }) => !hidden.has(id)),
            ghosts,
          ),
    [plot.series, ghosts, covered, hidden],
  );
  // The axes stay as they will be, so that nothing jumps when the curves come.
  const left = useMemo(() => axisFor(plot.left, plot.series, 'left'), [plot.left, plot.series]);
  const right = useMemo(
    () => plot.right && axisFor(plot.right, plot.series, 'right'),
    [plot.right, plot.series],
  );
  const heading =
    referenceMembrane(document) === null ? m.unitQuestion : questionText(document, language, m);
  const bands = inputBands(document, live, m);
  const shown = (value: number): number => toShown(document, 'level', value);

  return (
    <section className="lecture-plot" aria-labelledby="lecture-left">
      <h2 id="lecture-left">{heading}</h2>
      <div className="lecture-frame">
        <ShownInputPlot
          labelledBy="lecture-left"
          describedBy="lecture-figures"
          x={plot.bottom}
          left={left}
          right={right}
          series={series}
          pending={plot.pending}
          bands={covered && bands ? [] : bands}
          here={{ x: shown(amplitude), label: input, outputs: plot.outputs }}
          handle={{
            value: shown(amplitude),
            min: shown(from),
            max: shown(to),
            step,
            largeStep: step * 10,
            ariaLabel: m.inputHandle,
            valueText: spoken(),
            onInput: (value) => actions.setInput(toStored(document, 'level', value)),
            onCommit: () => actions.commit(),
          }}
        />
      </div>
    </section>
  );

  function spoken(): string {
    const state = live.membranes[document.selected];
    if (!state?.here || hidden.has(document.selected)) return input;
    const name = getModel(document.selected).label[language];
    return `${input}, ${name}: ${hereText(getMeasure(document.measure), state, language, m)}`;
  }
}

function axisFor(
  axis: OutputAxis,
  series: readonly CurveSeries[],
  side: CurveSeries['axis'],
): OutputAxis {
  const extent = extentOf(series.filter((one) => one.axis === side).map(({ y }) => y));
  if (!extent || !('kind' in axis.domain)) return axis;
  const include = [...(axis.domain.include ?? []), ...extent];
  return { ...axis, domain: { ...axis.domain, include } };
}
