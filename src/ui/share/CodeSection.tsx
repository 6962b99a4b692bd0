import { useState } from 'react';
import { codeTargets } from '../../export/code/index.ts';
import { problemFor } from '../../live/problem.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { selectMembranes } from '../../state/selectors.ts';
import { Choice } from '../controls/Choice.tsx';
import { useLanguage, useLive } from '../session/session.ts';
import { shortName } from '../view/labels.ts';
import { CopyBox } from './CopyBox.tsx';
import { fileName } from './file-name.ts';
import { linkTo, pageAddress } from './links.ts';
import { mayForbidSaving, saveText } from './save-file.ts';
import { useShareMessages } from './share-words.ts';

interface CodeSectionProps {
  readonly document: ExplorerDocument;
}

/** This very experiment as a script for a simulator, one membrane model a script. */
export function CodeSection({ document }: CodeSectionProps) {
  const m = useShareMessages();
  const language = useLanguage();
  const live = useLive();
  const membranes = selectMembranes(document);
  const [targetId, setTarget] = useState(codeTargets[0]!.id);
  const [modelId, setModel] = useState(document.selected);
  const target = codeTargets.find(({ id }) => id === targetId) ?? codeTargets[0]!;
  const chosen = membranes.find(({ entry }) => entry.id === modelId) ?? membranes[0];
  if (!chosen) return <p className="note">{m.codeNeedsMembrane}</p>;

  const { entry } = chosen;
  const problem = problemFor(document, entry, live.membranes[entry.id]?.scale.unit ?? 1);
  const refusal = target.refusal(problem);
  const link = linkTo(pageAddress(), document, {});
  const text = refusal ? null : target.write({ problem, link });
  const ending = target.fileName.slice(target.fileName.lastIndexOf('.'));
  const name = fileName({ ...document, selected: entry.id }, `-${target.id}${ending}`);

  return (
    <div className="share-column">
      <div className="settings">
        <Choice
          label={m.codeTarget}
          value={target.id}
          options={codeTargets.map(({ id, label }) => ({ value: id, label }))}
          onChange={setTarget}
        />
        <Choice
          label={m.codeModel}
          value={entry.id}
          options={membranes.map(({ model }) => ({
            value: model.id,
            label: shortName(model, language),
          }))}
          onChange={setModel}
        />
      </div>
      {refusal && (
        <p className="note warning" role="status">
          {refusal[language]}
        </p>
      )}
      {text !== null && (
        <CopyBox label={m.code} text={text} isScript>
          <button type="button" onClick={() => saveText(text, target.mime, name)}>
            {m.download}
          </button>
        </CopyBox>
      )}
      {mayForbidSaving() && <p className="note">{m.downloadForbidden}</p>}
      <p className="note">{m.codeHint}</p>
    </div>
  );
}
