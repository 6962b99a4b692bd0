import { sequences } from '../../content/sequences/index.ts';
import type { Sequence } from '../../content/sequences/sequence.ts';
import { useLanguage } from '../../ui/session/session.ts';
import { useLectureMessages } from './words.ts';

/** The prepared lectures; a press opens the first step. */
export function SequenceList({ onStart }: { onStart(sequence: Sequence): void }) {
  const language = useLanguage();
  const m = useLectureMessages();
  return (
    <span className="lecture-list" role="group" aria-label={m.lectures}>
      {sequences.map((sequence) => (
        <button key={sequence.id} type="button" onClick={() => onStart(sequence)}>
          {sequence.title[language]}
        </button>
      ))}
    </span>
  );
}
