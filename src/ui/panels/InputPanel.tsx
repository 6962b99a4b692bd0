import { useCallback, useMemo } from 'react';
import { getMeasure } from '../../analysis/measures/index.ts';
import { getModel } from '../../core/catalogue.ts';
import type { Band, CurveSeries } from '../../plots/input-output/types.ts';
import { selectAxis, selectSlopes } from '../../state/selectors.ts';
import { useControl } from '../controls/access.ts';
import { LazyDetails, LazyPart } from '../controls/LazyDetails.tsx';
import type { FrozenPicture } from '../view/ghosts.ts';
import { ghostCurves, withGhosts } from '../view/ghosts.ts';
import { Calm } from '../session/calm.tsx';
import {
  useActions,
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
  useSession,
} from '../session/session.ts';
import { inputBands } from '../view/bands.ts';
import {
  axisText,
  currentStep,
  inputTextFor,
  referenceMembrane,
  toShown,
  toStored,
} from '../view/input-units.ts';
import { shortName } from '../view/labels.ts';
import { hereText, provisionally, readingText } from '../view/words.ts';
import { remember } from '../view/remember.ts';
import { termsIn } from '../view/terms.ts';
import { useLeftPlot } from '../view/use-left-plot.ts';
import { InputSettings } from './InputSettings.tsx';
import { Question } from './Question.tsx';
import { ShownInputPlot } from './ShownPlots.tsx';
import { LeftSummary } from './Summaries.tsx';

const loadTerms = async () => (await import('../controls/Terms.tsx')).Terms;
const SPIKE = { names: 'spike' };
const loadTable = async () => (await import('./CurveTable.tsx')).CurveTable;

// Made once: what surrounds the plot is not drawn again with it.
const QUESTION = (
  <Calm>
    <Question />
  </Calm>
);
const SUMMARY = (
  <Calm>
    <LeftSummary />
  </Calm>
);

interface InputPanelProps {
  readonly frozen: FrozenPicture;
}

/** Left: what comes out for a given input. */
export function InputPanel({ frozen }: InputPanelProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const actions = useActions();
  const plot = useLeftPlot();
  const inputAccess = useControl('input');
  const measure = getMeasure(document.measure);
  const axis = selectAxis(document);
  const { role } = axis.spec;
  const [from, to] = axis.range;
  const step = axis.isAmplitude ? currentStep(document) : axis.spec.step;
  const selected = getModel(document.selected);
  const bands = sameBands(inputBands(document, live, m));
  const ghosts = ghostCurves(frozen, document);
  const series = useMemo(() => withGhosts(plot.series, ghosts), [plot.series, ghosts]);
  const curves = document.models.map(({ id }) => live.membranes[id]?.curve);
  const namesFrom = [m, measure, document.inputUnit, axis.key, plot.pending, ...curves];
  // What was measured at a dot, with its units; while only the input moves, nothing of it changes.
  const pointNames = remember('point names', namesFrom, () => ({
    label: (one: CurveSeries) =>
      m.pointNames(provisionally(one.label, plot.pending.includes(one.id), m)),
    text: (one: CurveSeries, i: number) => {
      const curve = live.membranes[one.id]?.curve;
      const point = curve ? { y: curve.ys[i] ?? NaN, ripple: curve.ripple[i] === 1 } : null;
      const at = axisText(document, curve?.xs[i] ?? NaN, language, m);
      return m.here(at, readingText(measure, point, language, m));
    },
  }));

  const { store } = useSession();
  const pick = useCallback(
    (_id: string, shown: number) => {
      const now = store.getState().document;
      const { key, spec } = selectAxis(now);
      actions.setStimulusParam(key, toStored(now, spec.role, shown));
      actions.commit();
    },
    [store, actions],
  );

  // Among slopes nothing is measured.
  const state = live.membranes[document.selected];
  const reading = selectSlopes(document) ? null : state?.here;
  const answer = reading ? readingText(measure, reading, language, m) : '';
  const waits = state?.provisional;
  const isConverted = document.inputUnit !== 'native';
  const input = axisText(document, axis.value, language, m);
  const unit = state?.scale.unit ?? 1;
  const native = inputTextFor(document, axis.value, unit, language, m);
  const isMeasured = !selectSlopes(document) && referenceMembrane(document) !== null;
  const runs = plot.series.reduce((sum, one) => sum + (one.simulated ? one.x.length : 0), 0);

  return (
    <section className="panel input-panel" aria-labelledby="left-heading">
      <h2 id="left-heading">{selectSlopes(document) ? m.leftSlopes : m.left}</h2>
      {QUESTION}
      {isMeasured && <LazyPart className="terms" load={loadTerms} inside={SPIKE} />}
      <div className="input-frame">
        <ShownInputPlot
          labelledBy="left-heading"
          describedBy="left-summary"
          x={plot.bottom}
          left={plot.left}
          right={plot.right}
          series={series}
          pending={plot.pending}
          bands={bands}
          here={{
            x: toShown(document, role, axis.value),
            ...(selected.kind === 'membrane' && answer
              ? { label: m.here(native, answer), shortLabel: m.here(input, answer) }
              : { label: input }),
            provisional: (waits?.here ?? false) || (isConverted && waits?.scale === true),
            outputs: plot.outputs,
          }}
          handle={
            inputAccess === 'hidden'
              ? undefined
              : {
                  locked: inputAccess === 'locked',
                  value: toShown(document, role, axis.value),
                  min: toShown(document, role, from),
                  max: toShown(document, role, to),
                  step,
                  largeStep: step * 10,
                  ariaLabel: m.inputHandle,
                  valueText: answer
                    ? `${input}, ${shortName(selected, language)}: ${hereText(measure, state, language, m)}`
                    : input,
                  onInput: (shown) =>
                    actions.setStimulusParam(axis.key, toStored(document, role, shown)),
                  onCommit: () => actions.commit(),
                }
          }
          onPointPick={inputAccess === 'free' ? pick : undefined}
          pointNames={pointNames}
        />
      </div>
      <LazyPart
        className="terms"
        load={loadTerms}
        inside={{ names: termsIn(document, bands ?? []) }}
      />
      <InputSettings />
      {SUMMARY}
      <p className="aside how">
        {runs > 0 && measure.protocol !== 'threshold' && m.howMeasured(runs)}{' '}
        {runs > 0 && inputAccess === 'free' && m.pickADot}
      </p>
      <LazyDetails
        className="table-twin"
        title={m.table}
        load={loadTable}
        inside={{ plot }}
        drawnWhileOpen
      />
    </section>
  );
}

/** Bands seldom change; new objects with the old numbers would be drawn again on every frame. */
function sameBands(bands: readonly Band[] | undefined): readonly Band[] | undefined {
  return remember('bands', [JSON.stringify(bands)], () => bands);
}
