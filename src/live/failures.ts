/** A failure of a run that is none of its values'. */
export { NOT_LOADED } from '../runtime/runner.ts';
