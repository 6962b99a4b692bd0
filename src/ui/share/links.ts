import { encodeHash } from '../../state/codec.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import type { Reader } from '../session/reader.ts';

/** The explorer, or another shell around the same panels. */
export type OpenAs = 'explorer' | NonNullable<PageKeys['mode']>;
export const OPEN_AS: readonly OpenAs[] = ['explorer', 'lecture', 'embed'];

/** What a link says besides the experiment. */
export interface LinkChoices {
  readonly withLanguage: boolean;
  readonly withTheme: boolean;
  readonly openAs: OpenAs;
}

export const PLAIN_LINK: LinkChoices = {
  withLanguage: false,
  withTheme: false,
  openAs: 'explorer',
};

/** Address of the page itself, without the state it shows. */
export const pageAddress = (): string => location.href.replace(/#.*$/su, '');

/** Address that opens a document; only what is not usual is written. */
export function linkTo(address: string, document: ExplorerDocument, page: PageKeys): string {
  const hash = encodeHash(document, page);
  return hash === '' ? address : `${address}#${hash}`;
}

/** What the choices ask of the page, for the reader of now. */
export function pageKeysOf(choices: LinkChoices, reader: Reader): PageKeys {
  return {
    ...(choices.withLanguage && { lang: reader.language }),
    ...(choices.withTheme && { theme: reader.theme }),
    ...(choices.openAs !== 'explorer' && { mode: choices.openAs }),
  };
}

/** Does the address lead nowhere on another computer? */
export function isOnlyHere(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address);
    return (
      !/^https?:$/u.test(protocol) ||
      /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname)
    );
  } catch {
    return true;
  }
}
