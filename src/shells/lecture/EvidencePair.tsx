import { evidence } from 'virtual:equations';
import { findModel } from '../../core/catalogue.ts';
import { LineKey } from '../../ui/panels/LineKey.tsx';
import { useLanguage, useMessages } from '../../ui/session/session.ts';
import { styleOf } from '../../ui/view/style.ts';
import { useLectureMessages } from './words.ts';

/** What the models of a lecture rest on, side by side. */
export function EvidencePair({ ids }: { readonly ids: readonly string[] }) {
  const language = useLanguage();
  const m = useMessages();
  const own = useLectureMessages();
  return (
    <div className="lecture-evidence">
      {ids.flatMap((id) => {
        const model = findModel(id);
        const basis = evidence[id];
        if (!model || !basis) return [];
        const name = model.label[language];
        const { fittedTo, leavesOut, notKnown } = basis;
        return (
          <section key={id} aria-label={own.evidenceOf(name)}>
            <h2>
              <LineKey style={styleOf(model)} /> {name}
            </h2>
            <dl>
              <dt>{m.fittedTo}</dt>
              <dd>{fittedTo[language]}</dd>
              <dt>{m.leavesOut}</dt>
              <dd>{leavesOut[language]}</dd>
              <dt>{m.notKnown}</dt>
              <dd>{notKnown[language]}</dd>
              <dt>{m.source}</dt>
              <dd lang="en">{model.source.cite}</dd>
            </dl>
          </section>
        );
      })}
    </div>
  );
}
