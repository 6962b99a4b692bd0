import type { InputOutputPlotProps } from '../../plots/input-output/types.ts';
import type { TimeCursorSpec, TimePlotProps } from '../../plots/time/types.ts';
import type { Language } from '../../i18n/language.ts';

/** Colours of a picture, whatever the page wears. */
export type PictureTheme = 'light' | 'dark' | 'projector';

/** What stands around the axes. */
export interface PictureWords {
  readonly language: Language;
  /** The question. */
  readonly title: string;
  /** Models and conditions; each paragraph is wrapped. */
  readonly caption: readonly string[];
  readonly citation: string;
  /** Printed shortened if it is very long; whole in the file's metadata. */
  readonly link: string;
  /** The plot in sentences, for those who cannot see it. */
  readonly description: string;
}

/** The left plot without what only a hand needs. */
export type InputFigure = Pick<
  InputOutputPlotProps,
  'x' | 'left' | 'right' | 'series' | 'here' | 'bands' | 'pending'
>;

/** The right plot without what only a hand needs. */
export type TimeFigure = Pick<TimePlotProps, 'lanes' | 'tEndMs' | 'viewMs' | 'time'> & {
  /** The moment of the time cursor and what each lane says then. */
  readonly cursor?: Pick<TimeCursorSpec, 'tMs' | 'readout'> | undefined;
};

export type Figure =
  | { readonly plot: 'input'; readonly figure: InputFigure }
  | { readonly plot: 'time'; readonly figure: TimeFigure };

export interface Size {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

export type PictureOptions = Figure & {
  readonly format: 'svg' | 'png';
  readonly theme: PictureTheme;
  readonly words: PictureWords;
  /** Of the whole picture; a PNG has twice as many pixels each way. */
  readonly size?: Size;
};
