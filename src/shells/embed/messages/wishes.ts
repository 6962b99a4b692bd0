import { isAboutPageOnly, isLink, readPageKeys } from '../../../state/codec.ts';
import type { PageKeys } from '../../../state/link/page-keys.ts';
import type { Incoming } from './contract.ts';
import { hashOf } from './read-message.ts';

interface Asked {
  readonly hash: string;
  readonly id?: string;
}

/** What messages ask for; of several, the newest of each kind. */
export interface Wishes {
  readonly lang?: NonNullable<PageKeys['lang']>;
  readonly theme?: NonNullable<PageKeys['theme']>;
  /** A link's hash, or the document the frame was opened with. */
  readonly document?: Asked | 'start';
  /** A link's hash that says nothing of a document: what is wrong with it is told. */
  readonly page?: Asked;
  readonly playback?: 'play' | 'pause';
}

/** What one message asks for; null if its state is no link. A state may ask for language and theme as well. */
export function wishesOf(message: Incoming): Wishes | null {
  switch (message.type) {
    case 'setState': {
      const hash = `#${hashOf(message.state)}`;
      if (!isLink(hash)) return null;
      const { lang, theme } = readPageKeys(hash);
      const { id } = message;
      const asked = { hash, ...(id !== undefined && { id }) };
      return {
        ...(lang && { lang }),
        ...(theme && { theme }),
        // One of nothing else leaves the document as it is.
        ...(isAboutPageOnly(hash) ? { page: asked } : { document: asked }),
      };
    }
    case 'reset':
      return { document: 'start' };
    case 'play':
    case 'pause':
      return { playback: message.type };
    case 'getState':
      return {};
  }
}
