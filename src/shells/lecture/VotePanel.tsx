import type { Step, Vote } from '../../content/sequences/sequence.ts';
import { useLanguage } from '../../ui/session/session.ts';
import { VoteBar } from './VoteBar.tsx';
import { VoteField } from './VoteField.tsx';
import type { Votes } from './votes.ts';
import { useLectureMessages } from './words.ts';

interface VotePanelProps {
  readonly step: Step;
  readonly vote: Vote;
  readonly votes: Votes;
  readonly revealed: boolean;
  onCount(option: number, count: number): void;
}

/** A class votes: counts are typed, and shown as bars beside the answer once it is revealed. */
export function VotePanel({ step, vote, votes, revealed, onCount }: VotePanelProps) {
  const language = useLanguage();
  const m = useLectureMessages();
  const counts = votes.get(step.id) ?? [];
  const earlier = votes.get(vote.again ?? '') ?? [];
  const most = Math.max(1, ...counts, ...earlier);
  return (
    <section className="lecture-vote" aria-label={m.vote}>
      <h2>{vote.question[language]}</h2>
      <ol>
        {vote.options.map((option, i) => {
          const words = option[language];
          const right = revealed && vote.answer === i;
          const count = counts[i] ?? 0;
          return (
            <li key={option.en} className={right ? 'right' : ''}>
              <span className="letter" aria-hidden="true">
                {right ? '✓' : String.fromCodePoint(65 + i)}
              </span>
              <span className="option">
                {words}
                {right && <b className="sr-only"> {m.theAnswer}</b>}
              </span>
              {/* The room is kept from the start: nothing moves when the bars come. */}
              <span className="bars">
                {revealed && (
                  <VoteBar
                    count={count}
                    most={most}
                    right={right}
                    {...(vote.again !== undefined && { earlier: earlier[i] ?? 0 })}
                  />
                )}
              </span>
              <VoteField option={words} count={counts[i]} onCount={(hands) => onCount(i, hands)} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
