/**
 * Why a part of the page could not be loaded, as far as it decides what helps: there is no network; the host
 * answers, but no longer with this part, for it has been given a new release; or nobody can tell.
 */
export type LoadFailure = 'offline' | 'renewed' | 'unknown';

/** The host is asked this long [ms]. */
const PATIENCE_MS = 4000;

/** A browser does not say why a part failed. The page itself is asked for, past every store: only its host answers. */
export async function loadFailure(): Promise<LoadFailure> {
  if (!navigator.onLine) return 'offline';
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const page = location.href.replace(/#.*$/su, '');
    const { ok } = await fetch(page, { method: 'HEAD', cache: 'no-store', signal });
    return ok ? 'renewed' : 'unknown';
  } catch {
    return 'unknown';
  }
}
