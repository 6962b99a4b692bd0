import { tellNews } from '../ui/news/tell-news.ts';
import type { Session } from '../ui/session/session.ts';
import { keepFocus } from './keep-focus.ts';

/** What goes with every shell and is not seen: the focus is kept, and changes are told to whoever listens. */
export function attend(session: Session): void {
  keepFocus(document);
  const region = document.createElement('p');
  region.className = 'sr-only news';
  region.setAttribute('role', 'status');
  document.body.append(region);
  tellNews(session, region);
}
