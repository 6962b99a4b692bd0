import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadMessages } from '../src/i18n/messages.ts';

// Testing Library only cleans up by itself when vitest's globals are on; ours are off.
afterEach(cleanup);

// On the page a language is loaded when it is chosen; a test renders in any of them at once.
await loadMessages('pl');
