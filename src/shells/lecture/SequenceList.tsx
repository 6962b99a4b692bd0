import { useId } from 'react';
import { sequences } from '../../content/sequences/index.ts';
import type { Sequence } from '../../content/sequences/sequence.ts';
import { useLanguage } from '../../ui/session/session.ts';
import { useLectureMessages } from './words.ts';

/** The prepared lectures; a press opens the first step. */
export function SequenceList({ onStart }: { onStart(sequence: Sequence): void }) {
  const language = useLanguage();
  const m = useLectureMessages();
  const id = useId();
  return (
    <span className="lecture-list" role="group" aria-labelledby={id}>
      <span id={id}>{m.lectures}:</span>
      {sequences.map((sequence) => (
        <button key={sequence.id} type="button" onClick={() => onStart(sequence)}>
          {sequence.title[language]}
        </button>
      ))}
    </span>
  );
}
