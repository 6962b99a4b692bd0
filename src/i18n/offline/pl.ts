import type { OfflineMessages } from './en.ts';

export const pl: OfflineMessages = {
  notice: 'Nowa wersja',
  ready: 'Jest już nowa wersja tej strony.',
  keeps: 'Twoje doświadczenie zostaje bez zmian.',
  held: 'Przeglądarka trzyma jeszcze starą wersję. Zamknij wszystkie karty z tą stroną, a wczyta się nowa.',
  reload: 'Odśwież',
  later: 'Później',
};
