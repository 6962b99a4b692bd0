import type { Scorm12Api } from './find-api.ts';
import { safely } from './safely.ts';

/** Most characters that SCORM 1.2 promises to keep. */
export const MOST_CHARACTERS = 4096;
const NOT_BEGUN = new Set(['', 'not attempted', 'browsed', 'unknown']);

export interface CourseSession {
  /** The experiment as the learner left it (`#…`), or as the course begins it; '' if there is neither. */
  readonly start: string;
  /** Keeps the experiment, as the fragment of a link: `#…`. The first change makes the visit a completed one. */
  keep(link: string): void;
  /** Ends the visit; safe to call twice. */
  finish(): void;
}

/** Why a learner's place is not saved. */
export type Trouble =
  /** The platform says no, or breaks: its own words, with its code where it has one. */
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  /** The experiment has more characters than a platform keeps; the last place that fitted stays. */
  | { readonly kind: 'too-long'; readonly characters: number };

/** Hears of trouble, and with null of its end. */
export type OnTrouble = (trouble: Trouble | null) => void;

/**
 * One learner's visit, from LMSInitialize to LMSFinish: status, place and time. A platform that refuses something or
 * throws is heard once, through `onTrouble`; the explorer goes on without it.
 */
export function openCourseSession(
  api: Scorm12Api,
  onTrouble: OnTrouble,
  nowMs: () => number = Date.now,
): CourseSession {
  const begunMs = nowMs();
  let isOver = false;
  let isRefused = false;
  let isTooLong = false;

  function refuse(code: string, words: string): void {
    if (isRefused) return;
    isRefused = true;
    onTrouble({ kind: 'refused', code, words });
  }
  const call = safely((error) => refuse('', error));

  /** SCORM answers 'true' as text; some platforms answer with the value itself. */
  function check(answer: unknown): boolean {
    if (String(answer) === 'true') return true;
    const code = textOf(call(() => api.LMSGetLastError()));
    refuse(code, textOf(call(() => api.LMSGetErrorString(code))));
    return false;
  }
  const set = (element: string, value: string): boolean =>
    check(call(() => api.LMSSetValue(element, value)));
  const get = (element: string): string => textOf(call(() => api.LMSGetValue(element)));
  const commit = (): boolean => check(call(() => api.LMSCommit('')));

  if (!check(call(() => api.LMSInitialize('')))) {
    return { start: '', keep: () => undefined, finish: () => undefined };
  }
  let kept = get('cmi.suspend_data');
  const start = kept || get('cmi.launch_data');
  let last = start;
  let status = get('cmi.core.lesson_status');
  if (NOT_BEGUN.has(status)) {
    status = 'incomplete';
    set('cmi.core.lesson_status', status);
    commit();
  }

  /** What is too long for the platform is not cut: half a link is no link. */
  function keepPlace(link: string): void {
    const wasTooLong = isTooLong;
    isTooLong = link.length > MOST_CHARACTERS;
    if (isTooLong) onTrouble({ kind: 'too-long', characters: link.length });
    else if (wasTooLong) onTrouble(null);
    if (isTooLong || link === kept) return;
    kept = link;
    set('cmi.suspend_data', link);
  }

  return {
    start,
    keep(link) {
      if (isOver || link === last) return;
      last = link;
      keepPlace(link);
      if (status === 'incomplete') {
        status = 'completed';
        set('cmi.core.lesson_status', status);
      }
      commit();
    },
    finish() {
      if (isOver) return;
      isOver = true;
      set('cmi.core.session_time', timespan(nowMs() - begunMs));
      // Without it a platform throws the kept place away.
      set('cmi.core.exit', 'suspend');
      commit();
      check(call(() => api.LMSFinish('')));
    },
  };
}

/** Answers are text; some platforms hand out objects of their own that turn into it. */
function textOf(answer: unknown): string {
  const text = String(answer);
  return answer === undefined || answer === null ? '' : text;
}

/** Milliseconds as HHHH:MM:SS.ss, which SCORM 1.2 asks for. */
export function timespan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
