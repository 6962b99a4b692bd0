import { useCallback, useState } from 'react';
import { exactly } from '../../i18n/numbers.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { useLanguage, useSession } from '../session/session.ts';
import type { DataFormat, PlotName } from '../take-away/index.ts';
import { dataFile } from '../take-away/index.ts';
import { Choice } from '../controls/Choice.tsx';
import { CopyBox } from './CopyBox.tsx';
import { fileName } from './file-name.ts';
import { linkTo, pageAddress } from './links.ts';
import { PlotChoice } from './PlotChoice.tsx';
import { mayForbidSaving, saveFile } from './save-file.ts';
import { useShareMessages } from './share-words.ts';
import { useMade } from './use-made.ts';

const FORMATS: readonly DataFormat[] = ['csv', 'json'];

interface DataSectionProps {
  readonly document: ExplorerDocument;
  readonly plot: PlotName;
  onPlot(plot: PlotName): void;
}

/** The numbers of a plot, to the last digit, with what they are and where they come from. */
export function DataSection({ document, plot, onPlot }: DataSectionProps) {
  const m = useShareMessages();
  const language = useLanguage();
  const session = useSession();
  const [format, setFormat] = useState<DataFormat>('csv');
  const make = useCallback(async () => {
    const link = linkTo(pageAddress(), session.store.getState().document, {});
    const file = dataFile(session, { plot, format, link });
    return { file, text: await file.text() };
  }, [session, plot, format]);
  const { value: made, hasFailed } = useMade(make);

  return (
    <div className="share-column">
      <div className="settings">
        <PlotChoice plot={plot} onChange={onPlot} />
        <Choice
          label={m.format}
          value={format}
          options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(value) => setFormat(value as DataFormat)}
        />
      </div>
      {hasFailed && <p role="alert">{m.failed}</p>}
      {made && (
        <CopyBox label={m.data} text={made.text} isScript>
          <button
            type="button"
            onClick={() => saveFile(made.file, fileName(document, `-${plot}.${format}`))}
          >
            {m.download}
          </button>
          <span className="aside">{m.kilobytes(exactly(language, kilobytes(made.file)))}</span>
        </CopyBox>
      )}
      {mayForbidSaving() && <p className="note">{m.downloadForbidden}</p>}
      <p className="note">{m.dataHint}</p>
    </div>
  );
}

const kilobytes = (file: Blob): number => Math.max(1, Math.round(file.size / 1000));
