import type { OfflineMessages } from './en.ts';

export const pl: OfflineMessages = {
  notice: 'Nowa wersja',
  ready: 'Jest już nowa wersja tej strony.',
  keeps: 'Twój eksperyment zostaje bez zmian.',
  reload: 'Odśwież',
  later: 'Później',
};
