import type { ReactNode } from 'react';
import { useState } from 'react';
import { findMembrane, getStimulus } from '../../core/catalogue.ts';
import { selectAmplitude } from '../../state/selectors.ts';
import {
  useExplorerDocument,
  useLanguage,
  useLive,
  useMessages,
} from '../../ui/session/session.ts';
import { inputText } from '../../ui/view/input-units.ts';
import { withUnit } from '../../ui/view/labels.ts';
import type { Outgoing, Prediction } from './messages/contract.ts';
import { WORDS } from './words.ts';

const GUESSES: readonly Prediction[] = ['none', 'one', 'several'];

interface AskFirstProps {
  onAnswer(answer: Extract<Outgoing, { type: 'answer' }>): void;
  readonly children: ReactNode;
}

interface Given {
  readonly guess: Prediction;
  readonly model: string;
  readonly count: number;
}

const takeFocus = (told: HTMLElement | null): void => told?.focus();

/** Shows the panels only after a guess: how many spikes will it be? Without a neuron there is nothing to guess. */
export function AskFirst({ onAnswer, children }: AskFirstProps) {
  const document = useExplorerDocument();
  const live = useLive();
  const language = useLanguage();
  const m = useMessages();
  const words = WORDS[language];
  const [given, setGiven] = useState<Given | null>(null);
  const ids = [document.selected, ...document.models.map(({ id }) => id)];
  const model = ids.map(findMembrane).find((found) => found !== undefined);
  if (model === undefined) return children;

  if (given !== null) {
    const name = findMembrane(given.model)?.label[language] ?? given.model;
    return (
      <>
        {/* Read out because it takes the focus of the button that was pressed. */}
        <p className="guess-told" tabIndex={-1} ref={takeFocus}>
          {words.told(words.guesses[given.guess], name, m.spikes(given.count))}
        </p>
        {children}
      </>
    );
  }

  const state = live.membranes[model.id];
  const trace = state && !state.provisional.trace ? state.trace : null;
  const guessed = (guess: Prediction): void => {
    if (!trace) return;
    const count = trace.spikesMs.length;
    const right = count === 0 ? 'none' : count === 1 ? 'one' : 'several';
    setGiven({ guess, model: model.id, count });
    onAnswer({
      type: 'answer',
      question: 'spike-count',
      model: model.id,
      chosen: guess,
      right,
      correct: guess === right,
      count,
    });
  };
  const kind = getStimulus(document.stimulus.kind);
  const amplitude = inputText(document, selectAmplitude(document), language, m);
  return (
    <main className="ask">
      <h2>{words.askTitle}</h2>
      <p className="question">
        {words.ask(model.label[language], withUnit(language, document.tEndMs, 'ms'))}
      </p>
      <p>
        {kind.label[language]}: {amplitude}.
      </p>
      <div className="settings" role="group" aria-label={words.askTitle}>
        {GUESSES.map((guess) => (
          <button key={guess} type="button" disabled={!trace} onClick={() => guessed(guess)}>
            {words.guesses[guess]}
          </button>
        ))}
      </div>
    </main>
  );
}
