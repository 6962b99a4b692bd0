import { findModel } from '../../core/catalogue.ts';
import type { Column, PlottedCurve, PlottedTrace } from '../../export/data/index.ts';
import type { CurveSeries, CurveShape } from '../../plots/input-output/types.ts';
import type { Lane, Trace, TraceShape } from '../../plots/time/types.ts';
import { referenceUnit, shownUnit, toStored } from '../view/input-units.ts';
import { shortName } from '../view/labels.ts';
import { provisionally } from '../view/words.ts';
import { isRelative } from '../view/left-plot.ts';
import type { Subject } from './subject.ts';

/** The curves of the left plot, their very arrays; frozen ones after them. */
export function plottedCurves(
  subject: Subject,
  series: readonly CurveSeries[],
): readonly PlottedCurve[] {
  return [
    ...series.map((one) => curve(subject, one)),
    ...series.flatMap((one) => ghost(subject, one)),
  ];
}

function curve(subject: Subject, one: CurveSeries): PlottedCurve {
  const { document, live } = subject;
  const state = live.membranes[one.id];
  const flags = state?.curve?.ripple;
  return {
    ...numbers(subject, one, one),
    label: provisionally(one.label, state?.provisional.curve === true, subject.m),
    ghost: false,
    current: shownUnit(document) === 'native' ? null : currents(subject, one),
    ripple: one.simulated && flags?.length === one.x.length && flags.some(Boolean) ? flags : null,
  };
}

function ghost(subject: Subject, one: CurveSeries): PlottedCurve[] {
  if (!one.ghost) return [];
  const label = subject.words.ghost(one.label);
  // Its rheobase may have been another one.
  return [{ ...numbers(subject, one, one.ghost), label, ghost: true, current: null, ripple: null }];
}

function numbers({ document, measure, m, words }: Subject, one: CurveSeries, shape: CurveShape) {
  const isUnit = !one.simulated;
  const measured = isRelative(document) ? words.relativeUnit : m.axisUnits[measure.unit];
  const y: Column = {
    quantity: isUnit ? (document.derivative ? 'f′(x)' : 'f(x)') : words.quantities.output,
    unit: isUnit
      ? isRelative(document) && !document.derivative
        ? words.relativeUnit
        : ''
      : measured,
    values: shape.y,
  };
  const origin = one.simulated ? 'simulated' : 'formula';
  const x: Column = {
    quantity: words.quantities.input,
    unit: inputUnit(document, words),
    values: shape.x,
  };
  return { id: one.id, origin, x, y } as const;
}

/** What the input axis counts in; x is dimensionless. */
function inputUnit(document: Subject['document'], words: Subject['words']): string {
  const unit = shownUnit(document);
  return unit === 'rheobase' ? words.rheobases : unit === 'native' ? 'µA/cm²' : 'x';
}

/** A curve's inputs in µA/cm²: each neuron has its own rheobase, a formula that of the reference. */
function currents({ document, live, words }: Subject, { id, x }: CurveSeries): Column | null {
  if (Object.keys(live.membranes).length === 0) return null;
  const unit = live.membranes[id]?.scale.unit ?? referenceUnit(document, live);
  const values = x.map((shown) => toStored(document, 'level', shown) * unit);
  return { quantity: words.quantities.input, unit: 'µA/cm²', values };
}

/** The traces of the right plot, their very arrays; frozen ones after them. */
export function plottedTraces(subject: Subject, lanes: readonly Lane[]): readonly PlottedTrace[] {
  const frozen = subject.words.ghost;
  return lanes.flatMap((lane) => [
    ...lane.traces.map((one) => trace(subject, lane, one, one)),
    ...lane.traces.flatMap((one) => {
      if (!one.ghost) return [];
      const shown = trace(subject, lane, one, one.ghost);
      return [{ ...shown, label: frozen(shown.label), ghost: true }];
    }),
  ]);
}

function trace(
  { document, language, m, words }: Subject,
  lane: Lane,
  one: Trace,
  { tMs, y }: TraceShape,
): PlottedTrace {
  const shown = {
    id: one.id,
    lane: lane.id,
    label: provisionally(one.label, lane.stale === true, m),
    origin: 'simulated',
    ghost: false,
    t: { quantity: words.quantities.time, unit: 'ms', values: tMs },
  } as const;
  if (lane.kind === 'stimulus') {
    // Its name says it all.
    return {
      ...shown,
      origin: 'formula',
      y: { quantity: '', unit: inputUnit(document, words), values: y },
    };
  }
  if (lane.kind === 'voltage') {
    return { ...shown, y: { quantity: 'V', unit: lane.unit ?? '', values: y } };
  }
  if (lane.kind === 'unit') {
    return { ...shown, origin: 'formula', y: { quantity: 'y', unit: '', values: y } };
  }
  const model = findModel(lane.id.replace(/^inside-/u, ''));
  return {
    ...shown,
    label: provisionally(model ? shortName(model, language) : lane.id, lane.stale === true, m),
    y: { quantity: one.label, unit: lane.unit ?? '', values: y },
  };
}
