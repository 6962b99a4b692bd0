import { act } from '@testing-library/react';

/** A hand moves on from frame to frame. */
export const nextFrame = (): Promise<void> =>
  act(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => resolve());
      }),
  );
