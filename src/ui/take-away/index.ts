import { csvOfCurves, csvOfTraces, jsonOfCurves, jsonOfTraces } from '../../export/data/index.ts';
import { pictureOf } from '../../export/picture/index.ts';
import type { PictureTheme } from '../../export/picture/index.ts';
import type { Session } from '../session/session.ts';
import { shownOf } from '../session/shown.ts';
import { figureOf, pictureWords } from './figures.ts';
import { plottedCurves, plottedTraces } from './plotted.ts';
import { provenanceOf } from './provenance.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';

export type PlotName = 'input' | 'time';
export type PictureFormat = 'svg' | 'png';
export type DataFormat = 'csv' | 'json';

/** The plots that are on the page: only these can be taken away. */
export function plotsOf({ store }: Session): readonly PlotName[] {
  const shown = shownOf(store);
  return (['input', 'time'] as const).filter((plot) => shown[plot] !== undefined);
}

interface PictureWish {
  readonly plot: PlotName;
  readonly format: PictureFormat;
  /** Address that opens this very state: printed below the picture. */
  readonly link: string;
  readonly theme: PictureTheme;
}

/** A plot as it stands now, as a picture. Rejects if it is not on the page or cannot be painted. */
export async function pictureFile(session: Session, wish: PictureWish): Promise<Blob> {
  const { plot, format, link, theme } = wish;
  const subject = subjectOf(session);
  const figure = figureOf(plot, shownOf(session.store));
  if (!figure) throw notThere(plot);
  return pictureOf({ ...figure, format, theme, words: pictureWords(subject, plot, link) });
}

interface DataWish {
  readonly plot: PlotName;
  readonly format: DataFormat;
  /** Address that opens this very state: written at the head of the file. */
  readonly link: string;
}

const MIME: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/** The numbers a plot shows now, as a file. Throws if it is not on the page. */
export function dataFile(session: Session, { plot, format, link }: DataWish): Blob {
  return new Blob([dataText(session, subjectOf(session), { plot, format, link })], {
    type: MIME[format],
  });
}

function dataText(session: Session, subject: Subject, { plot, format, link }: DataWish): string {
  const shown = shownOf(session.store);
  const from = provenanceOf(subject, plot, link);
  if (plot === 'input') {
    if (!shown.input) throw notThere(plot);
    const curves = plottedCurves(subject, shown.input.series);
    const head = { ...from, output: shown.input.left.title };
    return format === 'csv' ? csvOfCurves(head, curves) : jsonOfCurves(head, curves);
  }
  if (!shown.time) throw notThere(plot);
  const traces = plottedTraces(subject, shown.time.lanes);
  return format === 'csv' ? csvOfTraces(from, traces) : jsonOfTraces(from, traces);
}

const notThere = (plot: PlotName): Error => new Error(`the plot "${plot}" is not on the page`);
