import type { NoticeMessages } from './en.ts';

export const pl: NoticeMessages = {
  unknownKey: (name) => `W linku jest „${name}”, czego ta strona nie zna. Pominięto.`,
  clamped: (name, value, min, max, used) =>
    `${name} = ${value} jest poza zakresem od ${min} do ${max}. Użyto ${used}.`,
  notANumber: (name, value) => `${name}: „${value}” nie jest liczbą. Nic nie zmieniono.`,
  unknownValue: (name, value) => `${name}: „${value}” nie jest znaną wartością. Pominięto ją.`,
  possible: (words) => `Możliwe tutaj: ${words}.`,
  conflict: (name, value, reason) =>
    `${name} = ${value} nie pasuje do pozostałych wartości: ${reason}. Pozostaje ostatnia poprawna wartość.`,
  unusedKey: (name) => `„${name}” nie ma tu na co działać. Pominięto.`,
  repeatedKey: (name) => `„${name}” podano więcej niż raz; użyto jednej wartości.`,
  refused: (name, value, reason, used) =>
    `${name}: „${value}” nie jest tu możliwe: ${reason}. Użyto: „${used}”.`,
  newer: (value) =>
    `Link pochodzi z nowszej wersji (${value}) programu. Pokazano to, co dało się odczytać.`,
};
