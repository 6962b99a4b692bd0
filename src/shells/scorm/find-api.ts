/** What a learning platform offers to a SCORM 1.2 page. All values are text; 'true' and 'false' too. */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(element: string): string | number | null | undefined;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** What is needed of a window to look for the platform from there. */
export interface WindowInTree {
  readonly parent: WindowInTree;
  readonly opener?: WindowInTree | null;
  readonly API?: Scorm12Api | null;
}

/** Longest way up that is gone; platforms stand a few frames away. */
const MOST_STEPS = 20;

/** The platform's interface: in one of the windows around this one, or around the one that opened it; or null. */
export function findApi(start: WindowInTree): Scorm12Api | null {
  return upwards(start) ?? (start.opener ? upwards(start.opener) : null);
}

function upwards(start: WindowInTree): Scorm12Api | null {
  let place = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    try {
      if (place.API) return place.API;
      if (place.parent === place) return null;
      place = place.parent;
    } catch {
      return null; // a window of another host: nothing to be seen there
    }
  }
  return null;
}
