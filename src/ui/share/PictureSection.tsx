import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { PictureTheme } from '../../export/picture/index.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { Choice } from '../controls/Choice.tsx';
import type { Theme } from '../session/reader.ts';
import { useMessages, useSession } from '../session/session.ts';
import type { PictureFormat, PlotName } from '../take-away/index.ts';
import { pictureFile } from '../take-away/index.ts';
import { fileName } from './file-name.ts';
import { linkTo, pageAddress } from './links.ts';
import { PlotChoice } from './PlotChoice.tsx';
import { mayForbidSaving, saveFile } from './save-file.ts';
import { useShareMessages } from './share-words.ts';
import { useMade } from './use-made.ts';

const PICTURE_THEMES: readonly PictureTheme[] = ['light', 'dark', 'projector'];

interface PictureSectionProps {
  readonly document: ExplorerDocument;
  readonly plot: PlotName;
  onPlot(plot: PlotName): void;
}

/** A plot as a picture that stands by itself, seen before it is taken. */
export function PictureSection({ document, plot, onPlot }: PictureSectionProps) {
  const m = useShareMessages();
  const page = useMessages();
  const session = useSession();
  const reader = useStore(session.reader);
  const [theme, setTheme] = useState(() => themeOnPage(reader.theme));
  const [hasFailed, setFailed] = useState(false);
  const make = useCallback(
    (format: PictureFormat) => {
      const link = linkTo(pageAddress(), session.store.getState().document, {});
      return pictureFile(session, { plot, format, link, theme });
    },
    [session, plot, theme],
  );
  const preview = useMade(useCallback(() => make('svg'), [make]));
  const image = useImageOf(preview.value);

  async function save(format: PictureFormat): Promise<void> {
    try {
      saveFile(await make(format), fileName(document, `-${plot}.${format}`));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return (
    <div className="share-column">
      <div className="settings">
        <PlotChoice plot={plot} onChange={onPlot} />
        <Choice
          label={page.theme}
          value={theme}
          options={PICTURE_THEMES.map((value) => ({ value, label: page.themes[value] }))}
          onChange={(value) => setTheme(value as PictureTheme)}
        />
      </div>
      <div className="copy-tools">
        <button type="button" onClick={() => void save('svg')}>
          {m.downloadSvg}
        </button>
        <button type="button" onClick={() => void save('png')}>
          {m.downloadPng}
        </button>
        <button type="button" onClick={() => window.print()}>
          {m.print}
        </button>
        {(hasFailed || preview.hasFailed) && <span role="alert">{m.failed}</span>}
      </div>
      {mayForbidSaving() && <p className="note">{m.pictureForbidden}</p>}
      <figure className="picture">
        {preview.value && (
          <img ref={image} alt={m.pictureOf(plot === 'input' ? page.left : page.right)} />
        )}
      </figure>
      <p className="note">{m.pictureHint}</p>
    </div>
  );
}

/** What the page wears now, for a reader who has chosen and for one whose system chooses. */
function themeOnPage(theme: Theme): PictureTheme {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Shows something made on this page in an image. */
function useImageOf(blob: Blob | null): RefObject<HTMLImageElement | null> {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!blob || !image.current) return undefined;
    const url = URL.createObjectURL(blob);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return image;
}
