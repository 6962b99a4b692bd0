import { describe, expect, test } from 'vitest';
import { openCourseSession, timespan } from '../../src/shells/scorm/course-session.ts';
import type { Scorm12Api, WindowInTree } from '../../src/shells/scorm/find-api.ts';
import { findApi } from '../../src/shells/scorm/find-api.ts';

/** A platform that answers as told and writes down what it hears. */
function platform(values: Record<string, string> = {}, refuse?: RegExp) {
  const heard: string[] = [];
  const hear = (what: string): string => {
    heard.push(what);
    return refuse?.test(what) ? 'false' : 'true';
  };
  const api: Scorm12Api = {
    LMSInitialize: () => hear('initialize'),
    LMSFinish: () => hear('finish'),
    LMSCommit: () => hear('commit'),
    LMSGetValue: (element) => values[element] ?? '',
    LMSSetValue: (element, value) => hear(`${element}=${value}`),
    LMSGetLastError: () => '101',
    LMSGetErrorString: () => 'General exception',
  };
  const refusals: string[] = [];
  let now = 0;
  const session = openCourseSession(
    api,
    (code, words) => refusals.push(`${code} ${words}`),
    () => (now += 1000),
  );
  return { session, heard, refusals };
}

describe('a visit', () => {
  test('begins with what the learner left, else with what the author wrote', () => {
    const author = { 'cmi.launch_data': 'v=1&amp=3' };
    expect(platform(author).session.start).toBe('v=1&amp=3');
    expect(platform({ ...author, 'cmi.suspend_data': '#v=1&amp=4' }).session.start).toBe(
      '#v=1&amp=4',
    );
  });

  test('is never taken back from completed or passed', () => {
    for (const status of ['completed', 'passed', 'failed']) {
      const { session, heard } = platform({ 'cmi.core.lesson_status': status });
      session.keep('#v=1&amp=2');
      session.finish();
      expect(heard.filter((what) => what.includes('lesson_status'))).toEqual([]);
    }
  });

  test('a link too long for the platform is not cut; the last one that fitted stays', () => {
    const { session, heard } = platform();
    session.keep(`#${'x'.repeat(4095)}`);
    session.keep(`#${'x'.repeat(4096)}`);
    const data = heard.filter((what) => what.startsWith('cmi.suspend_data'));
    expect(data.map((what) => what.length - 'cmi.suspend_data='.length)).toEqual([4096]);
  });

  test('ends once, and after it nothing is said', () => {
    const { session, heard } = platform();
    session.finish();
    session.finish();
    session.keep('#v=1&amp=2');
    expect(heard.slice(-4)).toEqual([
      'cmi.core.session_time=0000:00:01.00',
      'cmi.core.exit=suspend',
      'commit',
      'finish',
    ]);
  });

  test('a platform that refuses is told of once; one that does not begin is left alone', () => {
    const deaf = platform({}, /suspend_data|commit/u);
    deaf.session.keep('#a');
    deaf.session.keep('#b');
    expect(deaf.refusals).toEqual(['101 General exception']);
    const closed = platform({}, /initialize/u);
    closed.session.keep('#a');
    closed.session.finish();
    expect(closed.heard).toEqual(['initialize']);
  });
});

test('time is written as the standard asks for', () => {
  expect(timespan(0)).toBe('0000:00:00.00');
  expect(timespan(3_723_456)).toBe('0001:02:03.46');
  expect(timespan(59_999)).toBe('0000:01:00.00');
  expect(timespan(-5)).toBe('0000:00:00.00');
});

describe('looking for the platform', () => {
  const API = {} as Scorm12Api;
  function top(more: Partial<WindowInTree> = {}): WindowInTree {
    const window = { ...more } as { parent: WindowInTree };
    window.parent = window as WindowInTree;
    return window as WindowInTree;
  }

  test('goes up through the frames, and to the window that opened the page', () => {
    const course = top({ API });
    expect(findApi({ parent: { parent: course } })).toBe(API);
    expect(findApi(top({ opener: { parent: course } }))).toBe(API);
    expect(findApi(top())).toBeNull();
  });

  test('stops at windows of other hosts and at endless towers', () => {
    const stranger = {
      get API(): Scorm12Api {
        throw new Error('SecurityError');
      },
    } as unknown as WindowInTree;
    expect(findApi({ parent: stranger })).toBeNull();
    const endless = {} as { parent: WindowInTree };
    Object.defineProperty(endless, 'parent', { get: () => ({ ...endless, parent: top() }) });
    expect(findApi(endless as WindowInTree)).toBeNull();
  });
});
