import { useControl } from '../controls/access.ts';
import { LazyDetails, LazyPart } from '../controls/LazyDetails.tsx';
import { useMessages } from '../session/session.ts';

const load = async () => (await import('./StimulusNumbers.tsx')).StimulusNumbers;

/** The numbers behind the picture of the input. Hidden controls fold nothing away: what is left are values to read. */
export function StimulusSettings() {
  const m = useMessages();
  const isHidden = useControl('stimulus-settings') === 'hidden';
  const box = { className: 'stimulus-settings', load, inside: {} };
  return isHidden ? (
    <LazyPart {...box} />
  ) : (
    <LazyDetails {...box} title={m.stimulusSettings} drawnWhileOpen />
  );
}
