import { useLectureMessages } from './words.ts';

interface VoteBarProps {
  readonly count: number;
  /** The largest count of all, which fills the width. */
  readonly most: number;
  readonly right: boolean;
  /** What the class said the first time. */
  readonly earlier?: number;
}

/** Votes as a bar, those of an earlier vote as a thinner one under it. */
export function VoteBar({ count, most, right, earlier }: VoteBarProps) {
  const m = useLectureMessages();
  return (
    <>
      <span className={right ? 'bar right' : 'bar'} style={{ width: `${(100 * count) / most}%` }} />
      {earlier !== undefined && (
        <span className="bar earlier" style={{ width: `${(100 * earlier) / most}%` }}>
          <span className="sr-only">{m.firstVote(String(earlier))}</span>
        </span>
      )}
    </>
  );
}
