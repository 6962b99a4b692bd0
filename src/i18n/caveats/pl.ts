import type { CaveatMessages } from './en.ts';

/** The same in Polish. */
export const pl: CaveatMessages = {
  axes: 'Różne osie poziome: po lewej wejście, po prawej czas.',
  absolute: 'Reobazy modeli się różnią; porównuj w wielokrotnościach reobazy.',
  negative:
    'Ujemna aktywacja nie odpowiada częstości; hamowanie może obniżyć częstość najwyżej do zera.',
  summary: 'Częstość ustalona to streszczenie; pomija moment, adaptację i historię.',
  injected:
    'W mózgu większość wejść dociera do neuronu jako przewodnictwo synaptyczne, głównie na dendrytach, a nie jako prąd wstrzykiwany.',
  xMap: 'x = 0 to reobaza, a x = −1 to brak prądu.',
};
