import type { Scorm12Api } from './find-api.ts';

/** Most characters that SCORM 1.2 promises to keep. */
const MOST_CHARACTERS = 4096;
const NOT_BEGUN = new Set(['', 'not attempted', 'browsed', 'unknown']);

export interface CourseSession {
  /** The experiment as the learner left it (`#…`), or as the course begins it; '' if there is neither. */
  readonly start: string;
  /** Keeps the experiment, as the fragment of a link: `#…`. The first change makes the visit a completed one. */
  keep(link: string): void;
  /** Ends the visit; safe to call twice. */
  finish(): void;
}

/** Tells of the platform's first refusal in its own words, with its code. */
export type OnRefusal = (code: string, words: string) => void;

/**
 * One learner's visit, from LMSInitialize to LMSFinish: status, place and time. A platform that refuses something
 * is heard once, through `onRefusal`; the explorer goes on without it.
 */
export function openCourseSession(
  api: Scorm12Api,
  onRefusal: OnRefusal,
  nowMs: () => number = Date.now,
): CourseSession {
  const begunMs = nowMs();
  let isOver = false;
  let isRefused = false;

  /** SCORM answers 'true' as text; some platforms answer with the value itself. */
  function check(answer: unknown): boolean {
    if (String(answer) === 'true') return true;
    if (!isRefused) {
      isRefused = true;
      const code = String(api.LMSGetLastError());
      onRefusal(code, String(api.LMSGetErrorString(code)));
    }
    return false;
  }
  const set = (element: string, value: string): boolean => check(api.LMSSetValue(element, value));
  const get = (element: string): string => String(api.LMSGetValue(element) ?? '');

  if (!check(api.LMSInitialize(''))) {
    return { start: '', keep: () => undefined, finish: () => undefined };
  }
  let kept = get('cmi.suspend_data');
  const start = kept || get('cmi.launch_data');
  let last = start;
  let status = get('cmi.core.lesson_status');
  if (NOT_BEGUN.has(status)) {
    status = 'incomplete';
    set('cmi.core.lesson_status', status);
    check(api.LMSCommit(''));
  }

  return {
    start,
    keep(link) {
      if (isOver || link === last) return;
      last = link;
      // What is too long for the platform is not cut: half a link is no link.
      if (link.length <= MOST_CHARACTERS && link !== kept) {
        kept = link;
        set('cmi.suspend_data', link);
      }
      if (status === 'incomplete') {
        status = 'completed';
        set('cmi.core.lesson_status', status);
      }
      check(api.LMSCommit(''));
    },
    finish() {
      if (isOver) return;
      isOver = true;
      set('cmi.core.session_time', timespan(nowMs() - begunMs));
      // Without it a platform throws the kept place away.
      set('cmi.core.exit', 'suspend');
      check(api.LMSCommit(''));
      check(api.LMSFinish(''));
    },
  };
}

/** Milliseconds as HHHH:MM:SS.ss, which SCORM 1.2 asks for. */
export function timespan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const seconds = Math.floor(hundredths / 100);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = String(Math.min(9999, Math.floor(seconds / 3600))).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
