import type { Outgoing } from './contract.ts';
import { CONTRACT } from './contract.ts';
import type { Reading } from './read-message.ts';
import { readMessage } from './read-message.ts';

/** A note to the console at most so often [ms]: other scripts of a page may say a lot. */
const NOTE_REST_MS = 10_000;

export interface Port {
  post(message: Outgoing): void;
  /** For learning platforms that read messages of their own form only. */
  postText(text: string): void;
  close(): void;
}

/**
 * The way to the page around this frame and back. Only that page is listened to, and only from the
 * origin that the link names, if it names one. Everything else is ignored, with a note to the console.
 */
export function openPort(
  window: Window,
  origin: string | undefined,
  hear: (reading: Exclude<Reading, { kind: 'foreign' }>) => void,
): Port {
  const { parent } = window;
  const isFramed = parent !== window;
  let noted = -Infinity;

  function note(reason: string): void {
    const now = performance.now();
    if (now - noted < NOTE_REST_MS) return;
    noted = now;
    console.info(`Threshold ignored a message: ${reason}.`);
  }

  function listen({ source, origin: from, data }: MessageEvent<unknown>): void {
    if (source === window) return;
    if (!isFramed || source !== parent) return note('it is not from the page around this frame');
    if (origin !== undefined && from !== origin) return note(`it is from ${from}, not ${origin}`);
    const reading = readMessage(data);
    if (reading.kind === 'foreign') return note('it has no key “threshold”');
    hear(reading);
  }

  function send(message: unknown): void {
    if (isFramed && origin !== 'none') parent.postMessage(message, origin ?? '*');
  }

  window.addEventListener('message', listen);
  return {
    post: (message) => send({ threshold: CONTRACT, ...message }),
    postText: send,
    close: () => window.removeEventListener('message', listen),
  };
}
