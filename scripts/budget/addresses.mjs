// The built page must work from any folder and without the net: no file may load anything from elsewhere.

/** Hosts that may be named in the build, and why. None of them is ever loaded from. */
const KNOWN_HOSTS = new Map([
  ['www.w3.org', 'names of XML languages (SVG, MathML)'],
  ['doi.org', 'links to papers'],
  ['react.dev', "text of React's own error messages"],
  ['purl.org', 'names of the terms that describe a saved picture'],
  ['briansimulator.org', 'a comment in exported scripts'],
  ['nrn.readthedocs.io', 'a comment in exported scripts'],
  ['scripts.sil.org', 'the licence of the fonts'],
  ['www.adobe.com', 'the makers of a font'],
  ['github.com', 'the licence of the bundler'],
  ['www.apache.org', 'the licence of colour scales'],
]);

/** Hosts that a link may lead to. */
const LINK_HOSTS = new Set(['doi.org']);

const TEXT = /\.(?:html|js|css|svg|json|webmanifest|txt|xml)$/u;
const ANY_HOST = /\bhttps?:\/\/([a-z0-9.-]+\.[a-z]{2,})/giu;
const LOADING = [
  /\bsrc\s*[=:]\s*["'`]?(?:https?:)?\/\/[\w.-]+/giu,
  /\burl\(\s*["']?(?:https?:)?\/\/[\w.-]+/giu,
  /\b(?:fetch|import|importScripts|WebSocket|EventSource|sendBeacon|Worker)\(\s*["'`](?:https?:|wss?:)?\/\/[\w.-]+/giu,
  /(?:\bfrom|@import|\bimport)\s*["'](?:https?:)?\/\/[\w.-]+/giu,
];
const LINK = /\bhref\s*[=:]\s*["'`]?(?:https?:)?\/\/([\w.-]+)/giu;
const PAGE_ADDRESS = /\b(?:src|href|action|poster)\s*=\s*["']([^"']*)["']/giu;
const NOT_RELATIVE = /^(?:\/|[a-z][a-z0-9+.-]*:)/iu;

/** @returns {string[]} what is wrong with the addresses in the build; empty if nothing is. */
export function addressProblems(files) {
  return files.flatMap((file) => [
    ...(TEXT.test(file.name) ? foreignAddresses(file) : []),
    ...(file.name.endsWith('.html') ? absoluteAddresses(file) : []),
    // A worker that Vite did not recognise ends up in the page as TypeScript source.
    ...(file.text.includes('data:video/mp2t')
      ? [`${file.name} has unbundled TypeScript in it`]
      : []),
  ]);
}

function foreignAddresses({ name, text }) {
  const loads = LOADING.flatMap((pattern) => text.match(pattern) ?? []);
  const links = [...text.matchAll(LINK)].filter(([, host]) => !LINK_HOSTS.has(host));
  const hosts = [...text.matchAll(ANY_HOST)].filter(([, host]) => !KNOWN_HOSTS.has(host));
  return [
    ...loads.map((found) => `${name} loads from another host: ${found}`),
    ...links.map(([found]) => `${name} links to a host not agreed on: ${found}`),
    ...unique(hosts).map((host) => `${name} names an unknown host: ${host}`),
  ];
}

function absoluteAddresses({ name, text }) {
  return [...text.matchAll(PAGE_ADDRESS)]
    .map(([, address]) => address)
    .filter((address) => NOT_RELATIVE.test(address) && !address.startsWith('data:'))
    .map((address) => `${name} has an address that is not relative: ${address}`);
}

const unique = (matches) => [...new Set(matches.map(([, host]) => host))];
