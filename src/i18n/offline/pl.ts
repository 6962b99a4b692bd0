import type { OfflineMessages } from './en.ts';

export const pl: OfflineMessages = {
  notice: 'Nowa wersja',
  ready: 'Jest już nowa wersja tej strony.',
  keeps: 'Twój eksperyment zostaje bez zmian.',
  held: 'Przeglądarka trzyma jeszcze starą wersję. Zamknij wszystkie karty z tą stroną, a przyjdzie nowa.',
  reload: 'Odśwież',
  later: 'Później',
};
