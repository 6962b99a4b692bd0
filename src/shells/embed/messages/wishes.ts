import type { DecodedLink } from '../../../state/codec.ts';
import { decodeDocument, isAboutPageOnly, isLink, readPageKeys } from '../../../state/codec.ts';
import type { PageKeys } from '../../../state/link/page-keys.ts';
import { isUnread } from '../../../state/notice.ts';
import type { Incoming } from './contract.ts';
import { hashOf } from './read-message.ts';

/** A state that was asked for, and what must be said about it. */
export interface Asked extends DecodedLink {
  readonly id?: string;
}

/** What messages ask for; of several, the newest of each kind. */
export interface Wishes {
  readonly lang?: NonNullable<PageKeys['lang']>;
  readonly theme?: NonNullable<PageKeys['theme']>;
  /** A state, or the one the frame was opened with. */
  readonly document?: Asked | 'start';
  /** A state that says nothing of a document: what is wrong with it is told. */
  readonly page?: Asked;
  readonly playback?: 'play' | 'pause';
}

/**
 * What one message asks for; null if its state is no link. A state may ask for language and theme as well; one that
 * cannot be read in full is refused in full: half of it would be nobody's.
 */
export function wishesOf(message: Incoming): Wishes | { readonly refused: Asked } | null {
  switch (message.type) {
    case 'setState': {
      const hash = `#${hashOf(message.state)}`;
      if (!isLink(hash)) return null;
      const { id } = message;
      const asked = { ...decodeDocument(hash), ...(id !== undefined && { id }) };
      const unread = asked.notices.filter(isUnread);
      if (unread.length > 0) return { refused: { ...asked, notices: unread } };
      const { lang, theme } = readPageKeys(hash);
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
