import { bundleForNode } from '../bundle.mjs';
import { inRoot } from '../paths.mjs';

/** Bundles what is measured as one module for Node; returns its path. */
export const bundleSubject = () => bundleForNode('bench', inRoot('scripts', 'bench', 'subject.ts'));
