import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { SliderRange } from '../types.ts';
import { keyStep } from './slider-keys.ts';
import type { KeyAxis, ShiftMeans } from './slider-keys.ts';

export interface SliderKeys {
  readonly value: number;
  readonly range: SliderRange;
  readonly shiftMeans: ShiftMeans;
  readonly axis?: KeyAxis;
  readonly onInput: (value: number) => void;
  readonly onCommit?: ((value: number) => void) | undefined;
}

export interface KeyProps {
  onKeyDown(event: KeyboardEvent): void;
  onKeyUp(): void;
  onBlur(): void;
}

/** Keyboard of a slider. A key held down gives many inputs and, when it is let go, one commit. */
export function useSliderKeys({
  value,
  range,
  shiftMeans,
  axis = 'both',
  onInput,
  onCommit,
}: SliderKeys): KeyProps {
  const uncommitted = useRef<number | null>(null);
  const commit = (): void => {
    if (uncommitted.current === null) return;
    onCommit?.(uncommitted.current);
    uncommitted.current = null;
  };
  return {
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = keyStep(event.key, event.shiftKey, value, range, shiftMeans, axis);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (next === value) return;
      uncommitted.current = next;
      onInput(next);
    },
    onKeyUp: commit,
    onBlur: commit,
  };
}
