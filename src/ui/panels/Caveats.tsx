import { LazyDetails } from '../controls/LazyDetails.tsx';
import { useMessages } from '../session/session.ts';

const load = async () => (await import('./CaveatList.tsx')).CaveatList;

/** What a fair reader must know before comparing. */
export function Caveats() {
  return <LazyDetails className="caveats" title={useMessages().caveats} load={load} inside={{}} />;
}
