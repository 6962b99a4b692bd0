import { getStimulus } from '../../core/catalogue.ts';
import type { Drive, StimulusKind } from '../../core/contracts/stimulus.ts';
import type { Messages } from '../../i18n/en.ts';
import type { Language } from '../../i18n/language.ts';
import type { StimulusHandle, StimulusLane, TraceShape } from '../../plots/time/types.ts';
import { selectAmplitude } from '../../state/selectors.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { driveTrace } from './activation-trace.ts';
import { currentStep, inputText, shownUnit, toShown, toStored } from './input-units.ts';
import { withUnit } from './labels.ts';
import { tickFormat } from './words.ts';

/** What dragging in the stimulus lane does to the document. */
export interface StimulusEdits {
  setAmplitude(stored: number): void;
  setParam(key: string, value: number): void;
  setPoints(points: readonly (readonly [number, number])[]): void;
  commit(): void;
}

/** Finest grid of a drawing [ms]. */
const DRAW_STEP_MS = 1;
/** How far a level can be dragged, in rheobases; the typed field goes further. */
const DRAG_RANGE = [-3, 12] as const;
/** The lane is never flatter than this many rheobases. */
const LEAST_SPAN = 2;

export function stimulusLane(
  document: ExplorerDocument,
  drive: Drive,
  ghost: TraceShape | undefined,
  unit: number,
  language: Language,
  m: Messages,
  edits: StimulusEdits,
): StimulusLane {
  const kind = getStimulus(document.stimulus.kind);
  const perRheobase = document.inputUnit === 'native' ? unit : 1;
  const shown = (current: number): number => toShown(document, 'level', current);
  return {
    id: 'stimulus',
    kind: 'stimulus',
    weight: 2,
    title: m.laneUnits[shownUnit(document)],
    yDomain: { kind: 'auto', include: [shown(0)], minSpan: LEAST_SPAN * perRheobase },
    format: tickFormat(language),
    traces: [
      {
        id: 'input',
        label: m.stimulusLane,
        color: '--stimulus',
        dash: 'solid',
        ...driveTrace(drive, shown),
        ...(ghost && { ghost }),
      },
    ],
    ...(kind.drawn
      ? { draw: drawing(document, perRheobase, edits) }
      : { handles: handles(document, kind, perRheobase, language, m, edits) }),
  };
}

function drawing(document: ExplorerDocument, perRheobase: number, edits: StimulusEdits) {
  const amplitude = selectAmplitude(document);
  const scale = amplitude === 0 ? perRheobase : amplitude;
  const stored = (points: readonly (readonly [number, number])[]) =>
    points.map(
      ([t, y]) => [t, Number((toStored(document, 'level', y) / scale).toFixed(3))] as const,
    );
  return {
    stepMs: Math.max(DRAW_STEP_MS, document.tEndMs / 400),
    min: toShown(document, 'level', DRAG_RANGE[0] * perRheobase),
    max: toShown(document, 'level', DRAG_RANGE[1] * perRheobase),
    onDraw: (points: readonly (readonly [number, number])[]) => edits.setPoints(stored(points)),
    onCommit: () => edits.commit(),
  };
}

function handles(
  document: ExplorerDocument,
  kind: StimulusKind,
  perRheobase: number,
  language: Language,
  m: Messages,
  edits: StimulusEdits,
): StimulusHandle[] {
  const amplitude = selectAmplitude(document);
  const value = (key: string): number => document.stimulus.params[key] ?? kind.params[key]!.value;
  const shownAmplitude = toShown(document, 'level', amplitude);
  const level: StimulusHandle = {
    kind: 'level',
    id: kind.amplitude,
    tMs: levelTime(document, kind, value),
    value: shownAmplitude,
    min: toShown(document, 'level', DRAG_RANGE[0] * perRheobase),
    max: toShown(document, 'level', DRAG_RANGE[1] * perRheobase),
    step: currentStep(document),
    largeStep: currentStep(document) * 10,
    ariaLabel: m.amplitudeHandle,
    valueText: inputText(document, amplitude, language, m),
    onInput: (next) => edits.setAmplitude(toStored(document, 'level', next)),
    onCommit: () => edits.commit(),
  };
  const times = kind.timeHandles.map((key): StimulusHandle => {
    const spec = kind.params[key]!;
    const tMs = value(key);
    return {
      kind: 'time',
      id: key,
      tMs,
      value: toShown(document, 'level', kind.amplitudeIsSum ? 0 : amplitude / 2),
      min: 0,
      max: document.tEndMs,
      step: spec.step,
      largeStep: spec.step * 20,
      ariaLabel: m.timeHandle(spec.label[language]),
      valueText: withUnit(language, tMs, 'ms'),
      onInput: (next) => edits.setParam(key, next),
      onCommit: () => edits.commit(),
    };
  });
  const inside = times.filter(({ tMs }) => tMs <= document.tEndMs);
  return kind.amplitudeIsSum ? inside : [level, ...inside];
}

/** Where the amplitude's handle sits: on the stretch it sets, clear of the handles for times. */
function levelTime(
  document: ExplorerDocument,
  kind: StimulusKind,
  value: (key: string) => number,
): number {
  const params = Object.fromEntries(Object.keys(kind.params).map((key) => [key, value(key)]));
  const [fromMs, toMs] = kind.window(params, document.tEndMs);
  const widthMs = kind.params.widthMs ? value('widthMs') : (toMs - fromMs) * 0.8;
  const riseMs = kind.params.riseMs ? value('riseMs') : 0;
  return Math.min(document.tEndMs, fromMs + (riseMs > 0 ? riseMs * 0.9 : 0) + widthMs / 2);
}
