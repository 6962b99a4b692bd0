/** For files that programs read and people search: there every space is a plain one. */
export const plainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
