import { describe, expect, test } from 'vitest';
import type { Trouble } from '../../src/shells/scorm/course-session.ts';
import { openCourseSession, timespan } from '../../src/shells/scorm/course-session.ts';
import type { Scorm12Api, WindowInTree } from '../../src/shells/scorm/find-api.ts';
import { findApi } from '../../src/shells/scorm/find-api.ts';
import { troubleText } from '../../src/shells/scorm/trouble-text.ts';

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
  return { ...visit(api), heard };
}

/** A platform that does all that is asked. */
const working = (): Scorm12Api => ({
  LMSInitialize: () => 'true',
  LMSFinish: () => 'true',
  LMSCommit: () => 'true',
  LMSGetValue: (element) => (element === 'cmi.suspend_data' ? '#v=1' : ''),
  LMSSetValue: () => 'true',
  LMSGetLastError: () => '0',
  LMSGetErrorString: () => '',
});
const CALLS = Object.keys(working());

/** A visit with all that was told of it. */
function visit(api: Scorm12Api) {
  const troubles: (Trouble | null)[] = [];
  let now = 0;
  const session = openCourseSession(
    api,
    (trouble) => troubles.push(trouble),
    () => (now += 1000),
  );
  return { session, troubles };
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

  test('a learner is told that a link is too long, and when it fits again', () => {
    const { session, troubles } = platform();
    session.keep(`#${'x'.repeat(4096)}`);
    session.keep(`#${'x'.repeat(5000)}`);
    session.keep('#v=1&amp=2');
    session.keep('#v=1&amp=3');
    expect(troubles).toEqual([
      { kind: 'too-long', characters: 4097 },
      { kind: 'too-long', characters: 5001 },
      null,
    ]);
  });

  test.each(CALLS)(
    'a platform whose %s throws, or is not there, opens the explorer all the same',
    (name) => {
      for (const broken of [
        () => {
          throw new Error('disk full');
        },
        undefined,
      ]) {
        // prettier-ignore
        const api = { ...working(), [name]: broken } as unknown as Scorm12Api;
        const { session, troubles } = visit(api);
        session.keep('#v=1&amp=2');
        session.keep('#v=1&amp=3');
        session.finish();
        expect(session.start).toBe(/Initialize|GetValue/u.test(name) ? '' : '#v=1');
        const isAsked = !/Error/u.test(name);
        expect(troubles.map((trouble) => trouble?.kind)).toEqual(isAsked ? ['refused'] : []);
      }
    },
  );

  test('a platform that refuses and cannot say why is told of with what there is', () => {
    const dumb = () => {
      throw new Error('no words');
    };
    const { troubles } = visit({
      ...working(),
      LMSInitialize: () => 'false',
      LMSGetLastError: dumb,
    });
    expect(troubles).toEqual([{ kind: 'refused', code: '', words: 'no words' }]);
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
    expect(deaf.troubles).toEqual([{ kind: 'refused', code: '101', words: 'General exception' }]);
    const closed = platform({}, /initialize/u);
    closed.session.keep('#a');
    closed.session.finish();
    expect(closed.heard).toEqual(['initialize']);
  });
});

test.each([
  [
    'en',
    { kind: 'refused', code: '101', words: 'General exception' },
    '(error 101: General exception)',
  ],
  [
    'pl',
    { kind: 'refused', code: '101', words: 'General exception' },
    '(błąd 101: General exception)',
  ],
  ['en', { kind: 'refused', code: '', words: 'disk full' }, 'your place (disk full).'],
  ['pl', { kind: 'refused', code: '', words: '' }, 'Twojego stanu.'],
  ['en', { kind: 'too-long', characters: 5001 }, '5,001 characters'],
  ['pl', { kind: 'too-long', characters: 50_001 }, '50\u00a0001'],
  ['en', null, ''],
] as const)('a learner reads of it (%s, %o)', (language, trouble, words) => {
  expect(troubleText(trouble, language)).toContain(words);
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
