import { memo } from 'react';
import { evidence } from 'virtual:equations';
import type { Model } from '../../core/catalogue.ts';
import type { Messages } from '../../i18n/en.ts';
import { useLanguage, useMessages } from '../session/session.ts';

/** What a model was fitted to, what it leaves out, what nobody knows, and where it comes from. */
export const EvidenceCard = memo(function EvidenceCard({ model }: { readonly model: Model }) {
  const language = useLanguage();
  const m = useMessages();
  const { id, source } = model;
  const { fittedTo, leavesOut, notKnown } = evidence[id]!;
  return (
    <aside className="evidence" aria-label={m.evidence}>
      <h3>{m.evidence}</h3>
      <p className="traits">
        {traits(model, m).map((trait) => (
          <span key={trait}>{trait}</span>
        ))}
      </p>
      <dl>
        <dt>{m.fittedTo}</dt>
        <dd>{fittedTo[language]}</dd>
        <dt>{m.leavesOut}</dt>
        <dd>{leavesOut[language]}</dd>
        <dt>{m.notKnown}</dt>
        <dd>{notKnown[language]}</dd>
        <dt>{m.source}</dt>
        <dd>
          {source.doi ? (
            <a lang="en" href={`https://doi.org/${source.doi}`}>
              {source.cite}
            </a>
          ) : (
            <span lang="en">{source.cite}</span>
          )}
          {source.note && <> {source.note[language]}</>}
        </dd>
      </dl>
    </aside>
  );
});

function traits(model: Model, m: Messages): string[] {
  if (model.kind === 'membrane') return [m.traits.state];
  const { monotone, range } = model.traits;
  const bounded = range.every((end) => Number.isFinite(end));
  return [
    m.traits.memoryless,
    monotone ? m.traits.monotone : m.traits.notMonotone,
    bounded ? m.traits.bounded : m.traits.unbounded,
  ];
}
