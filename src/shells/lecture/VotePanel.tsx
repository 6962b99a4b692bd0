import type { KeyboardEvent } from 'react';
import type { Step, Vote } from '../../content/sequences/sequence.ts';
import { useLanguage } from '../../ui/session/session.ts';
import { VoteBar } from './VoteBar.tsx';
import type { Votes } from './votes.ts';
import { MOST_HANDS, parseCount } from './votes.ts';
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
                {String.fromCodePoint(65 + i)}
              </span>
              <span className="option">
                {words}
                {right && <b> ✓ {m.theAnswer}</b>}
              </span>
              {revealed && (
                <VoteBar
                  count={count}
                  most={most}
                  right={right}
                  {...(vote.again !== undefined && { earlier: earlier[i] ?? 0 })}
                />
              )}
              <input
                type="text"
                inputMode="numeric"
                autoComplete="off"
                aria-label={m.votesFor(words)}
                value={counts[i] === undefined ? '' : String(count)}
                placeholder="0"
                onFocus={(event) => event.target.select()}
                onChange={(event) => onCount(i, parseCount(event.target.value))}
                onKeyDown={(event) => {
                  const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
                  if (step !== undefined) {
                    event.preventDefault();
                    onCount(i, Math.min(MOST_HANDS, Math.max(0, count + step)));
                  } else if (event.key === 'Enter') focusNext(event);
                }}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Enter goes on to the next count, and from the last one back to the page with its keys. */
function focusNext(event: KeyboardEvent<HTMLInputElement>): void {
  const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector('input');
  if (next) next.focus();
  else event.currentTarget.blur();
}
