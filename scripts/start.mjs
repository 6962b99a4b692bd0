// npm start: install if needed, build, serve. One process, so that Ctrl-C ends everything.
import { ensureInstall } from './ensure-install.mjs';
import { inRoot, ROOT } from './paths.mjs';

ensureInstall();
const { build, preview } = await import('vite');

console.log('Building Threshold …');
await build({ root: ROOT, logLevel: 'warn' });
await build({ root: ROOT, logLevel: 'warn', configFile: inRoot('vite.element.config.ts') });

// Vite takes the next free port if this one is in use.
const server = await preview({
  root: ROOT,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 4173, strictPort: false },
});

console.log(`\nThreshold is running at ${server.resolvedUrls?.local[0]}\nPress Ctrl-C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => process.exit(0));
}

// Ended from outside, npm takes its shell along but not us; then our parent becomes another.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 1000).unref();
