import type { Model } from '../../core/catalogue.ts';
import { getModel } from '../../core/catalogue.ts';
import { completeParams } from '../../core/contracts/check.ts';
import type { Source } from '../../core/contracts/quantity.ts';
import type { EchoedRun, Provenance } from '../../export/data/index.ts';
import { VERSION } from '../../export/version.ts';
import { problemFor } from '../../live/problem.ts';
import { sweepRequest } from '../../live/readings.ts';
import { shortName } from '../view/labels.ts';
import { questionText } from '../view/summaries.ts';
import type { Subject } from './subject.ts';

export const modelsOf = ({ document }: Subject): readonly Model[] =>
  document.models.map(({ id }) => getModel(id));

/** Where the models come from, each source once. */
export function sourcesOf(subject: Subject): readonly Source[] {
  return [...new Map(modelsOf(subject).map(({ source }) => [source.cite, source])).values()];
}

/** One line for a reference list: the program, then what its models come from. */
export function citationOf(subject: Subject): string {
  const sources = sourcesOf(subject).map(({ cite }) => cite);
  return `Threshold ${VERSION}. ${subject.words.sources}: ${sources.join('; ')}.`;
}

/** What stands at the head of a data file. */
export function provenanceOf(subject: Subject, plot: 'input' | 'time', link: string): Provenance {
  const { document, language, m, words } = subject;
  return {
    language,
    title: plot === 'input' ? words.titleInput : words.titleTime,
    question: questionText(document, language, m),
    link,
    citation: citationOf(subject),
    sources: sourcesOf(subject),
    runs: runsOf(subject, plot),
  };
}

/** The runs behind a plot: the very ones that are drawn over time, and the sweeps behind curves. */
function runsOf({ document, live, language }: Subject, plot: 'input' | 'time'): EchoedRun[] {
  return document.models.flatMap((entry) => {
    const model = getModel(entry.id);
    const state = live.membranes[entry.id];
    if (model.kind !== 'membrane' || !state) return [];
    const values = completeParams(model.params, entry.params);
    const parameters = Object.fromEntries(
      Object.entries(model.params).map(([key, { unit }]) => [key, { value: values[key]!, unit }]),
    );
    const { trace, scale } = state;
    return [
      {
        model: entry.id,
        label: shortName(model, language),
        problem: trace?.problem ?? problemFor(document, entry, scale.unit),
        ...(plot === 'input' && { sweep: state.curve?.request ?? sweepRequest(document, entry) }),
        parameters,
        rheobase: scale.rheobase,
        outcome: trace?.outcome ?? null,
        spikesMs: trace?.spikesMs ?? new Float64Array(),
      },
    ];
  });
}
