import type { PictureTheme } from '../../export/picture/types.ts';
import type { Session } from '../session/session.ts';

export type PlotName = 'input' | 'time';
export type FileFormat = 'svg' | 'png' | 'csv' | 'json';

/** A file a reader takes away: `plot` as it stands now. */
export interface FileWish {
  readonly plot: PlotName;
  readonly format: FileFormat;
  /** Full address that opens this state: printed on pictures, written at the head of data. */
  readonly link: string;
  /** Colours of a picture; data have none. */
  readonly theme: PictureTheme;
}

export interface NamedFile {
  /** E.g. `threshold-input.svg`. */
  readonly name: string;
  readonly blob: Blob;
}

/** `fileOf`: makes the file of what the session shows at the moment of the call. */
export type FileOf = (session: Session, wish: FileWish) => Promise<NamedFile>;
