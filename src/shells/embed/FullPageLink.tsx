import { encodeHash } from '../../state/codec.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import { useExplorerDocument, useLanguage, useMessages } from '../../ui/session/session.ts';
import { WORDS } from './words.ts';

/** The only chrome of an embed: the same state on a page of its own, with nothing hidden or locked. */
export function FullPageLink({ keys }: { readonly keys: PageKeys }) {
  const document = useExplorerDocument();
  const language = useLanguage();
  const m = useMessages();
  const words = WORDS[language];
  const page = { lang: language, ...(keys.theme && { theme: keys.theme }) };
  const address = location.href.replace(/#.*$/su, '');
  return (
    <footer className="embed-foot">
      <a href={`${address}#${encodeHash(document, page)}`} target="_blank" rel="noopener">
        {m.title}: {words.fullPage} <span aria-hidden="true">↗</span>
        <span className="sr-only">({words.newWindow})</span>
      </a>
    </footer>
  );
}
