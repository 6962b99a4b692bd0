import { useMessages } from '../session/session.ts';

/** Asks the host for the page again; the address keeps the experiment. */
export function Reload() {
  const m = useMessages();
  return (
    <button type="button" onClick={() => location.reload()}>
      {m.reload}
    </button>
  );
}
