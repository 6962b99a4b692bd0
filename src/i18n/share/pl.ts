import type { ShareMessages } from './en.ts';

/** Sentences of the share dialog in Polish; loaded with the dialog. */
export const pl: ShareMessages = {
  title: 'Udostępnij i zabierz ze sobą',
  close: 'Zamknij',
  sections: 'Co zabrać',
  tabs: { link: 'Link', embed: 'Osadź', picture: 'Obraz', data: 'Dane', code: 'Kod' },

  copy: 'Kopiuj',
  copied: 'Skopiowano.',
  copyForbidden:
    'Przeglądarka nie pozwala tu kopiować. Tekst jest zaznaczony: naciśnij Ctrl C (na Macu ⌘ C).',
  download: 'Pobierz',
  downloadSvg: 'Pobierz SVG',
  downloadPng: 'Pobierz PNG',
  downloadForbidden:
    'Ta strona jest osadzona w ramce. Jeśli pobieranie się nie zacznie, skopiuj tekst.',
  failed: 'Nie udało się utworzyć pliku. Doświadczenie jest bez zmian.',

  link: 'Link do tego doświadczenia',
  linkHint:
    'Zawiera modele z ich wartościami, wejście i widok, w słowach, które można poprawiać ręcznie. Wartości domyślne są pominięte.',
  linkLength: (count) => `Liczba znaków: ${count}.`,
  onlyHere:
    'Ten adres działa tylko na tym komputerze. Aby udostępnić link, otwórz stronę pod adresem dostępnym dla innych.',
  withLanguage: (language) => `Otwiera się w tym języku: ${language}`,
  withTheme: (theme) => `Otwiera się w tym motywie: ${theme}`,
  openAs: 'Otwiera się jako',
  openAsWhat: {
    explorer: 'eksplorator',
    lecture: 'wykład na rzutniku',
    embed: 'same wykresy',
  },

  qr: 'Kod QR do pokazania na sali',
  qrOf: (link) => `Kod QR linku ${link}`,
  qrFullScreen: 'Pokaż na całym ekranie',
  qrInvitation: 'Zeskanuj: to samo doświadczenie w Twoim telefonie',
  qrTooLong: (count, most) =>
    `Link jest za długi na kod QR (liczba znaków: ${count}; kod mieści najwyżej ${most}). Skróci go mniej zmienionych parametrów lub mniej narysowanych punktów.`,
  qrDense: 'Kod jest drobny: z końca sali telefon może go nie odczytać.',

  embedHint: 'Ramka na stronę kursu, blog lub slajdy, pokazana tak, jak będzie wyglądać.',
  panels: 'Panele',
  panelNames: {
    input: 'Wyjście względem wejścia',
    time: 'W czasie',
    verdict: 'Jaką funkcję przypomina ten neuron?',
    models: 'Porównywane modele',
    parameters: 'Parametry',
    numerics: 'Jak to jest obliczane',
  },
  onePanelStays: 'Jeden panel zawsze zostaje.',
  controls: 'Elementy sterujące',
  controlsHint:
    'Zablokowany element widać, ale nie można go zmienić. Ukrycie elementu nigdy nie ukrywa wyniku.',
  controlNames: {
    input: 'Wejście',
    measure: 'O co pytamy',
    stimulus: 'Rodzaj wejścia',
    'stimulus-settings': 'Ustawienia wejścia',
    unit: 'Jednostka wejścia',
    range: 'Zakres',
    scale: 'Skala wyjścia',
    slopes: 'Nachylenia f′',
    models: 'Wybór modeli',
    parameters: 'Parametry',
    inside: 'Wnętrze',
    numerics: 'Jak to jest obliczane',
    playback: 'Odtwarzanie i kroki',
    ghost: 'Ślad do porównania',
    zoom: 'Powiększanie w czasie',
    undo: 'Cofanie i ponawianie',
    language: 'Język',
    theme: 'Motyw',
  },
  permissions: { allow: 'pozwól', lock: 'zablokuj', hide: 'ukryj' },
  readersOwn: 'według ustawień czytelnika',
  width: 'Szerokość',
  fullWidth: 'na całą stronę',
  pixels: (count) => `${count} px`,
  height: 'Wysokość',
  asks: 'Czytelnicy przewidują wyładowania, zanim je zobaczą',
  preview: 'Podgląd',
  previewOf: (title) => `Podgląd osadzonej strony: ${title}`,
  frameSnippet: 'Ramka, na każdą stronę',
  elementSnippet: 'Element, gdzie wolno użyć skryptu: sam dobiera wysokość',

  plot: 'Wykres',
  format: 'Format',
  print: 'Drukuj oba wykresy',
  pictureOf: (plot) => `Obraz wykresu „${plot}”`,
  pictureHint:
    'Obraz zawiera osie, opisy, warunki, cytowanie i link. SVG można dowolnie powiększać i edytować; PNG ma dwukrotną rozdzielczość ekranu.',
  pictureForbidden:
    'Ta strona jest osadzona w ramce. Jeśli pobieranie się nie zacznie, zapisz obraz powyżej z jego menu podręcznego.',

  data: 'Liczby z wykresu',
  kilobytes: (count) => `${count} kB`,
  firstLines: (shown, all) => `Pokazane wiersze: ${shown} z ${all}; kopiowane są wszystkie.`,
  dataHint:
    'Każda liczba do ostatniej cyfry, z jednostkami, pytaniem, wszystkimi parametrami każdego przebiegu, cytowaniem i linkiem.',

  code: 'Skrypt',
  codeHint:
    'Kompletny skrypt tego doświadczenia: jeden model biologiczny i to samo wejście (Python: wyładowania z dokładnością do 0,05 ms).',
  codeTarget: 'Dla',
  codeModel: 'Model',
  codeNeedsMembrane:
    'Nie wybrano modelu biologicznego. Sztuczne jednostki to jedna linia kodu: ich równania są na ich kartach.',
};
