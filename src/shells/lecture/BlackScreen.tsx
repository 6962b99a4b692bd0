import { useRef } from 'react';
import { useModal } from './use-modal.ts';
import { useLectureMessages } from './words.ts';

/** Nothing to look at: the class looks at the speaker. Any key or press brings the picture back. */
export function BlackScreen({ onBack }: { onBack(): void }) {
  const m = useLectureMessages();
  const box = useRef<HTMLDialogElement>(null);
  useModal(box);
  return (
    <dialog ref={box} className="lecture-black" onClose={onBack} onKeyDown={onBack}>
      <button type="button" onClick={onBack}>
        <span className="sr-only">{m.backFromBlack}</span>
      </button>
    </dialog>
  );
}
