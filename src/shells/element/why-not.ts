/** Why there is no explorer in the element, for the author of the page as well as for its reader. */
interface Causes {
  readonly title: string;
  readonly link: string;
  address(href: string): string;
  readonly offline: string;
  status(code: number): string;
  readonly unreachable: string;
  readonly self: string;
  readonly unknown: string;
  frames(origin: string): string;
}

const WORDS: Readonly<Record<'en' | 'pl', Causes>> = {
  en: {
    title: 'The explorer did not start.',
    link: 'Open it on a page of its own',
    address: (href) => `href="${href}" is no address of a page: http:, https: or a relative one.`,
    offline: 'There is no network.',
    status: (code) => `Its server answers with the status ${code}: is the address right?`,
    unreachable:
      'Its server cannot be reached, or does not let other pages load from it (Access-Control-Allow-Origin: *).',
    self: "Its content policy says script-src 'self', which in a sandbox means no host at all to WebKit (Safari): name the host there, or set the attribute same-origin.",
    unknown:
      'Its page is there. Does its server let frames without an origin load its scripts (Access-Control-Allow-Origin: *, no other content policy)?',
    frames: (origin) =>
      `The content policy of this page lets no frame from ${origin} in (frame-src).`,
  },
  pl: {
    title: 'Eksplorator się nie uruchomił.',
    link: 'Otwórz go na osobnej stronie',
    address: (href) => `href="${href}" nie jest adresem strony: http:, https: ani względnym.`,
    offline: 'Nie ma sieci.',
    status: (code) => `Jego serwer odpowiada kodem ${code}: czy adres jest dobry?`,
    unreachable:
      'Jego serwer nie odpowiada albo nie pozwala innym stronom wczytywać swoich plików (Access-Control-Allow-Origin: *).',
    self: "Jego polityka treści mówi script-src 'self', a to w piaskownicy dla WebKita (Safari) nie oznacza żadnego serwera: trzeba w niej podać serwer albo dodać atrybut same-origin.",
    unknown:
      'Jego strona jest na miejscu. Czy serwer pozwala ramkom bez pochodzenia wczytywać skrypty (Access-Control-Allow-Origin: *, bez innej polityki treści)?',
    frames: (origin) => `Polityka treści tej strony nie wpuszcza ramek z ${origin} (frame-src).`,
  },
};

export const causes = (language: string): Causes => WORDS[/^pl\b/iu.test(language) ? 'pl' : 'en'];

/** What most likely keeps a page that was framed from starting, as far as the page around can find out. */
export async function likelyCause(address: string, words: Causes): Promise<string> {
  if (!navigator.onLine) return words.offline;
  try {
    const answer = await fetch(address);
    if (!answer.ok) return words.status(answer.status);
    const policy = `${answer.headers.get('content-security-policy') ?? ''} ${await answer.text()}`;
    return /script-src[^;"]*'self'/u.test(policy) ? words.self : words.unknown;
  } catch {
    return words.unreachable;
  }
}
