/**
 * A learning platform as a page: the run-time interface of SCORM 1.2 as its documents describe it, with its data
 * model's types and its error codes, and what it keeps from one visit to the next.
 */
export function platformPage(): string {
  return `<!doctype html><html lang="en"><title>A learning platform</title><link rel="icon" href="data:,">
<script>(${platform.toString()})();</script>
<iframe title="Content" width="1200" height="900" src="/package/index.html"></iframe></html>`;
}

function platform(): void {
  const ERRORS: Record<string, string> = {
    '0': 'No error',
    '101': 'General exception',
    '201': 'Invalid argument error',
    '301': 'Not initialized',
    '401': 'Not implemented error',
    '403': 'Element is read only',
    '404': 'Element is write only',
    '405': 'Incorrect data type',
  };
  const STATUS = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
  /** What may be written, and how it must look. */
  const WRITABLE: Record<string, (value: string) => boolean> = {
    'cmi.core.lesson_status': (value) => STATUS.includes(value),
    'cmi.core.exit': (value) => ['time-out', 'suspend', 'logout', ''].includes(value),
    'cmi.core.session_time': (value) => /^\d{2,4}:\d\d:\d\d(?:\.\d{1,2})?$/u.test(value),
    'cmi.suspend_data': (value) => value.length <= 4096,
  };
  const READABLE = ['cmi.core.lesson_status', 'cmi.suspend_data', 'cmi.launch_data'];
  const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{}') as Record<string, string>;
  const data: Record<string, string> = {
    'cmi.core.lesson_status': 'not attempted',
    'cmi.launch_data': new URLSearchParams(location.search).get('launch') ?? '',
    ...kept,
  };
  const isBroken = location.search.includes('broken');
  let state: 'before' | 'running' | 'over' = 'before';
  let error = '0';
  const calls: string[] = [];
  const done = (code: string): string => {
    error = code;
    return code === '0' ? 'true' : 'false';
  };
  const API = {
    LMSInitialize(argument: string) {
      calls.push('LMSInitialize');
      if (argument !== '') return done('201');
      if (state !== 'before') return done('101');
      state = 'running';
      return done('0');
    },
    LMSGetValue(element: string) {
      if (state !== 'running') return done('301') && '';
      if (!READABLE.includes(element)) return done(element in WRITABLE ? '404' : '401') && '';
      done('0');
      return data[element] ?? '';
    },
    LMSSetValue(element: string, value: string) {
      calls.push(`${element}=${value}`);
      if (state !== 'running') return done('301');
      if (isBroken && element === 'cmi.suspend_data') return done('101');
      const isRight = WRITABLE[element];
      if (!isRight) return done(READABLE.includes(element) ? '403' : '401');
      if (typeof value !== 'string' || !isRight(value)) return done('405');
      data[element] = value;
      return done('0');
    },
    LMSCommit(argument: string) {
      calls.push('LMSCommit');
      if (argument !== '') return done('201');
      if (state !== 'running') return done('301');
      sessionStorage.setItem('kept', JSON.stringify(data));
      return done('0');
    },
    LMSFinish(argument: string) {
      calls.push('LMSFinish');
      if (argument !== '') return done('201');
      if (state !== 'running') return done('301');
      state = 'over';
      sessionStorage.setItem('kept', JSON.stringify(data));
      return done('0');
    },
    LMSGetLastError: () => error,
    LMSGetErrorString: (code: string) => ERRORS[code] ?? '',
    LMSGetDiagnostic: () => '',
  };
  Object.assign(window, { API, platform: { data, calls } });
}
