import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';
import { freePort } from './scripts/free-port.mjs';

// Playwright reads this file again in each worker; the first reading leaves the port in the environment.
process.env['THRESHOLD_E2E_PORT'] ??= String(await freePort());
const port = process.env['THRESHOLD_E2E_PORT'];
const baseURL = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 30_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['dot'], ['./scripts/testing/playwright-counts.ts']],
  use: {
    baseURL,
    // A service worker would fetch the whole release for every test; those that are about it allow it.
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    launchOptions: await launchOptions(),
  },
  // The built page, as visitors get it. Vite is started directly: behind npx it would outlive the tests.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
