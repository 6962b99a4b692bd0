/** Words for what is wrong with a link; loaded when something is. */
export const en = {
  unknownKey: (name: string) =>
    `The link says “${name}”, which this page does not know. It was ignored.`,
  clamped: (name: string, value: string, min: string, max: string, used: string) =>
    `${name} = ${value} is outside ${min} to ${max}. ${used} is used.`,
  notANumber: (name: string, value: string) =>
    `${name}: “${value}” is not a number. Nothing was changed.`,
  unknownValue: (name: string, value: string) =>
    `${name}: “${value}” is no known value. It was ignored.`,
  possible: (words: string) => `Possible here: ${words}.`,
  conflict: (name: string, value: string, reason: string) =>
    `${name} = ${value} does not go with the other values: ${reason}. The last good value stays.`,
  unusedKey: (name: string) => `“${name}” has nothing to act on here. It was ignored.`,
  repeatedKey: (name: string) => `“${name}” was given more than once; one of them is used.`,
  refused: (name: string, value: string, reason: string, used: string) =>
    `${name}: “${value}” is not possible here: ${reason}. “${used}” is used.`,
  newer: (value: string) =>
    `This link was made by a newer version (${value}) of the explorer. What could be read is shown.`,
};

export type NoticeMessages = typeof en;
