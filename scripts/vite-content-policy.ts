import type { Plugin } from 'vite';
import { contentPolicy } from './hosting/headers-file.mjs';

/**
 * Writes the content policy of public/_headers into the built page, so that it holds on hosts that can set no
 * headers as well. Not while developing: the development server needs scripts of its own.
 */
export function contentPolicyMeta(): Plugin {
  return {
    name: 'threshold:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy() },
        injectTo: 'head-prepend',
      },
    ],
  };
}
