import type { Sequence, Step } from '../../content/sequences/sequence.ts';
import { useLanguage } from '../../ui/session/session.ts';
import { Told } from './Told.tsx';
import { useFigures } from './use-figures.ts';
import { VotePanel } from './VotePanel.tsx';
import type { Votes } from './votes.ts';
import { useLectureMessages } from './words.ts';

interface StepHeadProps {
  readonly sequence: Sequence;
  readonly step: Step;
  readonly index: number;
  readonly revealed: boolean;
  readonly votes: Votes;
  onCount(option: number, count: number): void;
}

/** What a step says and asks. After the reveal the reason takes the place of the question's preface. */
export function StepHead({ sequence, step, index, revealed, votes, onCount }: StepHeadProps) {
  const language = useLanguage();
  const m = useLectureMessages();
  const figures = useFigures(step.figures);
  const text = revealed && step.reveal ? step.reveal.why : step.text;
  const steps = sequence.steps.length;
  return (
    <div className={step.vote ? 'lecture-head voting' : 'lecture-head'}>
      <div className="lecture-words">
        <h1 data-news="whole">
          {step.title[language]}{' '}
          <span className="count">{m.stepOf(String(index + 1), String(steps))}</span>
        </h1>
        <div className="told-room">
          <p className="told" data-news="">
            <Told text={text} specs={step.figures} figures={figures} />
          </p>
          {/* Room for what is said before the reveal and after it: the plots stay where the class looks. */}
          {step.reveal &&
            [step.text, step.reveal.why].map((words) => (
              <p key={words.en} className="to-come" aria-hidden="true">
                {blank(words[language])}
              </p>
            ))}
        </div>
        <p className="twin">
          <Told text={step.twin} specs={step.figures} figures={figures} />
        </p>
      </div>
      {step.vote && (
        <VotePanel
          step={step}
          vote={step.vote}
          votes={votes}
          revealed={revealed}
          onCount={onCount}
        />
      )}
    </div>
  );
}

/** A text of the same length that says nothing. */
const blank = (text: string): string =>
  text
    .replaceAll(/\{\w+:spikes\}/gu, 'nnnn nnnnnnnnnnn')
    .replaceAll(/\{\w+\}/gu, 'nnnn')
    .replaceAll(/[\p{L}\d]/gu, 'n');
