import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { loadMessages } from '../src/i18n/messages.ts';
import { loadNoticeText } from '../src/ui/view/load-notice-text.ts';

// Testing Library only cleans up by itself when vitest's globals are on; ours are off.
afterEach(cleanup);

// On the page these words are loaded when they are wanted; a test renders any of them at once.
await Promise.all([loadMessages('pl'), loadNoticeText()]);
