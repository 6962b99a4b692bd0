import { useId, useMemo, useState } from 'react';
import { exactly } from '../../i18n/numbers.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { useLanguage } from '../session/session.ts';
import { fileName } from './file-name.ts';
import { MOST_LETTERS, qrCode, qrPng, qrSvg } from './qr-code.ts';
import { QrHall } from './QrHall.tsx';
import { QrPicture } from './QrPicture.tsx';
import { saveFile, saveText } from './save-file.ts';
import { useShareMessages } from './share-words.ts';

interface QrPanelProps {
  readonly document: ExplorerDocument;
  readonly link: string;
  /** Of the page, without the experiment. */
  readonly address: string;
}

/** The link for the cameras of a hall. */
export function QrPanel({ document, link, address }: QrPanelProps) {
  const m = useShareMessages();
  const language = useLanguage();
  const heading = useId();
  const [isInHall, setInHall] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const code = useMemo(() => qrCode(link), [link]);

  async function savePng(): Promise<void> {
    try {
      if (code) saveFile(await qrPng(code), fileName(document, '-qr.png'));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  if (!code) {
    const count = exactly(language, link.length);
    return (
      <section className="share-column" aria-labelledby={heading}>
        <h3 id={heading}>{m.qr}</h3>
        <p className="note warning">{m.qrTooLong(count, exactly(language, MOST_LETTERS))}</p>
      </section>
    );
  }
  return (
    <section className="share-column qr-panel" aria-labelledby={heading}>
      <h3 id={heading}>{m.qr}</h3>
      <QrPicture code={code} label={m.qrOf(link)} />
      {code.isDense && <p className="note warning">{m.qrDense}</p>}
      <div className="copy-tools">
        <button type="button" onClick={() => setInHall(true)}>
          {m.qrFullScreen}
        </button>
        <button
          type="button"
          onClick={() => saveText(qrSvg(code), 'image/svg+xml', fileName(document, '-qr.svg'))}
        >
          {m.downloadSvg}
        </button>
        <button type="button" onClick={() => void savePng()}>
          {m.downloadPng}
        </button>
        {hasFailed && <span role="alert">{m.failed}</span>}
      </div>
      {isInHall && (
        <QrHall code={code} link={link} address={address} onClose={() => setInHall(false)} />
      )}
    </section>
  );
}
