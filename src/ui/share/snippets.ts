import { encodeDocument } from '../../state/codec.ts';
import type { ExplorerDocument } from '../../state/document.ts';
import type { PageKeys } from '../../state/link/page-keys.ts';
import type { ControlName, PanelName } from '../../state/page-parts.ts';
import { CONTROLS, PANELS } from '../../state/page-parts.ts';

/** What a reader of the embedding page may do with a control. */
export type Permission = 'allow' | 'lock' | 'hide';
export const PERMISSIONS: readonly Permission[] = ['allow', 'lock', 'hide'];

/** What the author of an embedding page chooses. */
export interface EmbedChoices {
  readonly panels: readonly PanelName[];
  /** Controls that are not simply allowed. */
  readonly permissions: Readonly<Partial<Record<ControlName, Permission>>>;
  /** Absent: the reader's own. */
  readonly lang?: PageKeys['lang'];
  readonly theme?: PageKeys['theme'];
  /** Readers predict before they see. */
  readonly asks: boolean;
  /** As HTML has it: pixels, or a share of the page around it. */
  readonly width: string;
  readonly heightPx: number;
}

export const USUAL_EMBED: EmbedChoices = {
  panels: ['input', 'time'],
  permissions: {},
  asks: false,
  width: '100%',
  heightPx: 760,
};

/** The controls with one permission, in their usual order, separated by commas. */
function controlsWith({ permissions }: EmbedChoices, permission: Permission): string {
  return CONTROLS.filter((control) => permissions[control] === permission).join(',');
}

/** What the embedded page is asked for. */
export function embedKeys(choices: EmbedChoices): PageKeys {
  const hide = controlsWith(choices, 'hide');
  const lock = controlsWith(choices, 'lock');
  return {
    ...(choices.lang && { lang: choices.lang }),
    ...(choices.theme && { theme: choices.theme }),
    mode: 'embed',
    panels: PANELS.filter((panel) => choices.panels.includes(panel)).join(','),
    ...(hide && { hide }),
    ...(lock && { lock }),
    ...(choices.asks && { ask: 'spikes' as const }),
  };
}

/** Text as it may stand between the quotes of an attribute. */
function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

type Attributes = readonly (readonly [name: string, value: string])[];

/** An empty element, one attribute a line; a line of its own for `>` would be a quotation in Markdown. */
function element(tag: string, attributes: Attributes): string {
  const lines = attributes.map(([name, value]) => `  ${name}="${attribute(value)}"`);
  return `${[`<${tag}`, ...lines].join('\n')}></${tag}>`;
}

/**
 * What the framed page may do: run, and open the full explorer beside the page around it. It gets
 * neither storage nor access to that page.
 */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** A frame for any page. */
export function iframeSnippet(link: string, title: string, choices: EmbedChoices): string {
  return element('iframe', [
    ['src', link],
    ['title', title],
    ['width', choices.width],
    ['height', String(choices.heightPx)],
    ['sandbox', SANDBOX],
    ['loading', 'lazy'],
    ['style', 'border: 0'],
  ]);
}

/** The same as an element of its own, for pages where scripts may be added; it finds its height by itself. */
export function elementSnippet(
  address: string,
  document: ExplorerDocument,
  title: string,
  choices: EmbedChoices,
): string {
  const { panels = '', hide, lock, ask, lang, theme } = embedKeys(choices);
  const script = attribute(new URL('threshold-element.js', address).href);
  const asked = Object.entries({ hide, lock, ask, lang, theme }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
  return [
    `<script type="module" src="${script}"></script>`,
    element('threshold-explorer', [
      ['href', `#${encodeDocument(document)}`],
      ['title', title],
      ['panels', panels],
      ...asked,
    ]),
  ].join('\n');
}
