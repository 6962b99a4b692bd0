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
  /** As HTML has it: pixels, or a share of the page around it. */
  readonly width: string;
  readonly heightPx: number;
}

export const USUAL_EMBED: EmbedChoices = {
  panels: ['input', 'time'],
  permissions: {},
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

/** An empty element, one attribute a line. */
function element(tag: string, attributes: Attributes): string {
  const lines = attributes.map(([name, value]) => `  ${name}="${attribute(value)}"`);
  return [`<${tag}`, ...lines, `></${tag}>`].join('\n');
}

/** A frame for any page, the page in it shut in: no storage, no access to what is around it. */
export function iframeSnippet(link: string, title: string, choices: EmbedChoices): string {
  return element('iframe', [
    ['src', link],
    ['title', title],
    ['width', choices.width],
    ['height', String(choices.heightPx)],
    ['sandbox', 'allow-scripts'],
    ['loading', 'lazy'],
    ['style', 'border: 0'],
  ]);
}
