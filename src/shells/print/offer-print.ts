import type { Session } from '../../ui/session/session.ts';

/** By then everything a reader waits for is on the page [ms]. */
const LATER_MS = 2500;

/**
 * Readies the printed sheet of figures when the page has time for it. It must be there before
 * somebody prints, for a browser does not wait; without it the page prints as it stands, without controls.
 */
export function offerPrint(session: Session): void {
  setTimeout(() => {
    import('./watch-print.tsx').then(
      ({ watchPrint }) => watchPrint(session),
      () => undefined,
    );
  }, LATER_MS);
}
