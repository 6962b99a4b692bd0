import { preferredLanguage } from '../../i18n/language.ts';
import type { CourseSession, Trouble } from './course-session.ts';
import { openCourseSession } from './course-session.ts';
import { findApi } from './find-api.ts';
import { troubleText } from './trouble-text.ts';

/** How often the experiment's address is looked at [ms]: platforms are slow, and every change is a request. */
const LOOK_MS = 3000;

const frame = document.querySelector('iframe');
const message = document.querySelector('p');
if (!frame || !message) throw new Error('the launcher has no frame or no place for a message');

/** Fragment of the experiment's address now; null where the browser treats files of one folder as strangers. */
function linkNow(): string | null {
  try {
    return frame?.contentWindow ? `#${frame.contentWindow.location.hash.replace(/^#/u, '')}` : null;
  } catch {
    return null;
  }
}

function showTrouble(trouble: Trouble | null): void {
  if (!message) return;
  const language = preferredLanguage(navigator.languages);
  message.lang = language;
  message.textContent = troubleText(trouble, language);
  message.hidden = trouble === null;
}

function follow(session: CourseSession): void {
  /** What the page opened with: no work of the learner's. */
  let opened: string | null = null;
  let isTouched = false;
  const look = (): void => {
    const link = linkNow();
    if (opened === null || link === null) return;
    isTouched ||= link !== opened;
    if (isTouched) session.keep(link);
  };
  frame?.addEventListener('load', () => {
    opened = linkNow();
  });
  setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', () => {
    look();
    session.finish();
  });
}

const api = findApi(window);
const session = api ? openCourseSession(api, showTrouble) : null;
if (session) follow(session);
// Without a platform the page is the explorer alone, with the link that the address of the launcher brings.
const link = (session?.start || location.hash).replace(/^#/u, '');
frame.src = link === '' ? './threshold.html' : `./threshold.html#${link}`;
