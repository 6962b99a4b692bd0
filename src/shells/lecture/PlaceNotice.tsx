import type { Sequence } from '../../content/sequences/sequence.ts';
import type { Place } from './place.ts';
import { SequenceList } from './SequenceList.tsx';
import { useLectureMessages } from './words.ts';

interface PlaceNoticeProps {
  readonly place: Place;
  readonly message: string;
  onStart(sequence: Sequence): void;
}

/** What a link asked for in vain, or something the browser refused; without a lecture, which there are. */
export function PlaceNotice({ place, message, onStart }: PlaceNoticeProps) {
  const m = useLectureMessages();
  const { sequence, unknown } = place;
  const words = unknown && said();
  return (
    <div className="lecture-notice">
      <p role="status" aria-live="off" data-news="">
        {[words, message].filter(Boolean).join(' ')}
      </p>
      {!sequence && <SequenceList onStart={onStart} />}
    </div>
  );

  function said(): string {
    const name = unknown?.name ?? '';
    if (unknown?.what === 'sequence') return m.unknownSequence(name);
    return m.unknownStep(name, String(sequence?.steps.length ?? 0));
  }
}
