import { en } from '../../i18n/news/en.ts';
import { pl } from '../../i18n/news/pl.ts';
import { messagesIn } from '../../i18n/messages.ts';
import { DEFAULT_DOCUMENT } from '../../state/default-document.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import { sameData } from '../../state/same-data.ts';
import type { ExplorerState } from '../../state/store.ts';
import type { Session } from '../session/session.ts';
import { shownOf } from '../session/shown.ts';
import { changesText } from './changes.ts';

const WORDS = { en, pl };
/** Nothing is said before so long after the last change [ms]: whoever is still at it is left alone. */
const PAUSE_MS = 800;
/** So long an answer that is still to come is waited for [ms]. */
const PATIENCE_MS = 5000;

/** What a listener knows already. */
interface Heard {
  readonly document: ExplorerDocument;
  readonly hasGhost: boolean;
  /** The left plot in words, as it stands on the page. */
  readonly answer: string;
  /** Texts of the page that are news when they change (`data-news`). */
  readonly texts: readonly string[];
  /** Those of them that say all there is to say: a step of a lecture, whose models nobody has picked. */
  readonly whole: readonly string[];
}

type How = 'undone' | 'redone' | 'startedOver';

/**
 * Tells in `region`, a polite one, what has changed: once all is at rest, in one go, and only the last state of
 * it. Nothing is told that is not on the page. Returns what stops it.
 */
export function tellNews(session: Session, region: HTMLElement): () => void {
  const { store, live, reader } = session;
  /** Without `answer` and `texts`, those that stand there at the next look are not news. */
  let heard: Pick<Heard, 'document' | 'hasGhost'> & Partial<Heard> = {
    document: store.getState().document,
    hasGhost: false,
  };
  let how: How | null = null;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const textOf = (part: Element): string => part.textContent.replaceAll(/\s+/gu, ' ').trim();

  const textsOf = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(textOf).filter(Boolean);

  function now(): Heard {
    const { input, time } = shownOf(store);
    const summary = document.getElementById('left-summary');
    return {
      document: store.getState().document,
      hasGhost:
        (input?.series.some(({ ghost }) => ghost) ?? false) ||
        (time?.lanes.some(({ traces }) => traces.some(({ ghost }) => ghost)) ?? false),
      answer: summary ? textOf(summary) : '',
      texts: textsOf('[data-news]'),
      whole: textsOf('[data-news=whole]'),
    };
  }

  function isUnderWay(): boolean {
    const { membranes } = live.store.getState();
    const waits = Object.values(membranes).some(({ provisional }) => provisional.here);
    return waits || document.querySelector('[data-news] .waiting') !== null;
  }

  function changed(): void {
    if (timer === undefined) since = performance.now();
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  }

  function look(): void {
    const isMoving = store.getState().gesture !== null;
    if (isMoving || (isUnderWay() && performance.now() - since < PATIENCE_MS)) {
      timer = setTimeout(look, PAUSE_MS);
      return;
    }
    timer = undefined;
    const next = now();
    // Of what was there from the beginning only notices are news; what came with another experiment is.
    const isSame = heard.document === next.document;
    const {
      answer = isSame ? next.answer : '',
      texts = isSame ? next.texts.filter((text) => !isNotice(text)) : [],
    } = heard;
    const said = speech({ ...heard, answer, texts, whole: [] }, next);
    heard = next;
    how = null;
    if (said !== '') region.textContent = said;
  }

  const isNotice = (text: string): boolean =>
    [...document.querySelectorAll('.notices [data-news]')].some((part) => textOf(part) === text);

  function speech(before: Heard, next: Heard): string {
    const { language } = reader.getState();
    const words = WORDS[language];
    const active = document.activeElement;
    // A slider says its value, and often the answer, by itself; a field has just been typed in.
    const ownWords = active?.getAttribute('aria-valuetext') ?? '';
    const isSpoken = ownWords !== '' || active instanceof HTMLInputElement;
    const changes = changesText(
      before.document,
      next.document,
      { language, m: messagesIn(language), words },
      !isSpoken,
    );
    const ghost = next.hasGhost ? words.ghostKept : words.ghostGone;
    const isAnswered = next.answer === before.answer || next.answer === '';
    const told = next.texts.filter((text) => !before.texts.includes(text));
    if (told.some((text) => next.whole.includes(text))) return told.join(' ');
    return [
      ...(how === null ? [] : [words[how]]),
      ...(before.hasGhost === next.hasGhost ? [] : [ghost]),
      ...changes,
      ...told,
      ...(isAnswered ? [] : [next.answer]),
    ].join(' ');
  }

  function onStore(state: ExplorerState, old: ExplorerState): void {
    const { document: next, past, future } = state;
    if (next === old.document) {
      if (state.notices !== old.notices || state.gesture !== old.gesture) changed();
      return;
    }
    // A cursor that is played moves all the time and changes nothing.
    const { cursorMs, view } = next;
    if (sameData({ ...old.document, cursorMs, view }, next)) return;
    how = null;
    if (future.length > old.future.length) how = 'undone';
    else if (next === old.future.at(-1) && past.length > old.past.length) how = 'redone';
    else if (sameData(next, DEFAULT_DOCUMENT)) how = 'startedOver';
    changed();
  }

  const stops = [
    store.subscribe(onStore),
    // Curves that come point by point put nothing off.
    live.store.subscribe(() => timer ?? changed()),
    // The same in another language is no news.
    reader.subscribe(() => {
      const { document: known, hasGhost } = heard;
      heard = { document: known, hasGhost };
    }),
  ];
  // A ghost, a step of a lecture: what the document knows nothing of follows a press.
  const presses = ['click', 'keyup'] as const;
  for (const type of presses) document.addEventListener(type, changed);
  changed();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    for (const type of presses) document.removeEventListener(type, changed);
  };
}
