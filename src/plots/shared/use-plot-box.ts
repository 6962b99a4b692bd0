import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { createMeasure } from './measure-text.ts';
import type { Measure } from './wrap-text.ts';

/** The room a plot has and the type it is set in. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  /** Lines and dots grow with the type, for the back row of a lecture hall. */
  readonly lineScale: number;
  readonly pixelRatio: number;
  readonly measure: Measure;
}

interface Reading {
  readonly width: number;
  readonly height: number;
  readonly fontPx: number;
  /** `--plot-lines`: how much thicker than usual a page wants its lines. */
  readonly lines: number;
  readonly family: string;
  /** What a reader's own style sheet puts between letters and between words [px]. */
  readonly letterPx: number;
  readonly wordPx: number;
  readonly pixelRatio: number;
  /** Counts loaded fonts: the same family may get a new face. */
  readonly faces: number;
}

/** Drawn when the page has no layout (a test, a closed panel). */
const WITHOUT_LAYOUT = { width: 640, height: 400, fontPx: 13 } as const;

function read(root: HTMLElement, faces: number): Reading {
  const style = getComputedStyle(root);
  return {
    width: root.clientWidth || WITHOUT_LAYOUT.width,
    height: root.clientHeight || WITHOUT_LAYOUT.height,
    fontPx: Number.parseFloat(style.fontSize) || WITHOUT_LAYOUT.fontPx,
    lines: Number.parseFloat(style.getPropertyValue('--plot-lines')) || 1,
    family: style.fontFamily || 'sans-serif',
    // "normal" is no number.
    letterPx: Number.parseFloat(style.letterSpacing) || 0,
    wordPx: Number.parseFloat(style.wordSpacing) || 0,
    pixelRatio: window.devicePixelRatio || 1,
    faces,
  };
}

function same(a: Reading | null, b: Reading): boolean {
  return a !== null && (Object.keys(b) as (keyof Reading)[]).every((key) => a[key] === b[key]);
}

/**
 * Measures the element behind `root` before the first paint and whenever its size, its font or the
 * pixel ratio changes. `probe` is an element with a few letters inside it: another type resizes it.
 */
export function usePlotBox(
  root: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): PlotBox | null {
  const [reading, setReading] = useState<Reading | null>(null);
  const faces = useRef(0);

  useLayoutEffect(() => {
    const element = root.current;
    if (element === null) return;
    const update = (): void => {
      const next = read(element, faces.current);
      setReading((before) => (same(before, next) ? before : next));
    };
    const onFaces = (): void => {
      faces.current += 1;
      update();
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    if (probe.current !== null) observer.observe(probe.current);
    // A window moved to another screen changes the ratio without any element changing size.
    window.addEventListener('resize', update);
    // Absent outside browsers.
    const fonts = document.fonts as FontFaceSet | undefined;
    fonts?.addEventListener('loadingdone', onFaces);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', update);
      fonts?.removeEventListener('loadingdone', onFaces);
    };
  }, [root, probe]);

  return useMemo(() => {
    if (reading === null) return null;
    const { width, height, fontPx, lines, pixelRatio, family, letterPx, wordPx } = reading;
    const lineScale = lines * Math.max(1, fontPx / WITHOUT_LAYOUT.fontPx);
    const measure = createMeasure(fontPx, family, { letterPx, wordPx });
    return { width, height, fontPx, lineScale, pixelRatio, measure };
  }, [reading]);
}
