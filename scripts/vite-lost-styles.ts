import type { Plugin } from 'vite';

const HELPER = /vite\/preload-helper/u;
/** Where Vite notes that a style sheet failed, as if it had come: another try would show its part bare. */
const NOTED_AS_COME = /seen\[href\] = (?:void 0|undefined);(?=\s*throw)/u;

/** Lets a style sheet that could not be loaded be asked for again, together with the part that it belongs to. */
export function lostStyles(): Plugin {
  return {
    name: 'threshold:lost-styles',
    apply: 'build',
    transform: {
      filter: { id: HELPER },
      handler(code) {
        if (!NOTED_AS_COME.test(code))
          throw new Error('Vite loads style sheets in another way now');
        return { code: code.replace(NOTED_AS_COME, 'delete seen[href];'), map: null };
      },
    },
  };
}
