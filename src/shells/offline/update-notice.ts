import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '../../i18n/language.ts';
import type { OfflineMessages } from '../../i18n/offline/en.ts';
import { en } from '../../i18n/offline/en.ts';
import { pl } from '../../i18n/offline/pl.ts';
import type { Reader } from '../../ui/session/reader.ts';
import './update-notice.css';

const MESSAGES: Readonly<Record<Language, OfflineMessages>> = { en, pl };

/** A browser that has not changed over after so long needs the reader's help [ms]. */
const PATIENCE_MS = 6000;

/**
 * Says that a new release waits. The notice stays until the reader decides; nothing reloads by itself. Made by hand,
 * because two buttons are not worth a second part of the page that shares its libraries with the first.
 */
export function showUpdateNotice(reader: StoreApi<Reader>, onReload: () => void): void {
  const box = document.createElement('div');
  box.className = 'update-notice';
  box.setAttribute('role', 'status');
  const text = document.createElement('p');
  let isHeld = false;
  const reload = button(() => {
    onReload();
    setTimeout(() => {
      isHeld = true;
      write(reader.getState());
    }, PATIENCE_MS);
  });
  const later = button(close);
  box.append(text, reload, later);

  function write({ language }: Reader): void {
    const m = MESSAGES[language];
    box.setAttribute('aria-label', m.notice);
    text.textContent = isHeld ? m.held : `${m.ready} ${m.keeps}`;
    reload.textContent = m.reload;
    later.textContent = m.later;
  }
  const stopWriting = reader.subscribe(write);

  function close(): void {
    stopWriting();
    box.remove();
  }

  document.querySelector('.update-notice')?.remove();
  document.body.append(box);
  // Words that come into a box which is there already are read out.
  write(reader.getState());
}

function button(onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}
