/** What is measured: the models and the analyses, bundled for Node. */
export * from '../../src/core/index.ts';
export { odeMethods } from '../../src/core/integrators/index.ts';
export { settler } from '../../src/analysis/settle.ts';
