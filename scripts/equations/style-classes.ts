export interface StyleClasses {
  /** The same markup with every `style` attribute replaced by a class that does the same. */
  replaceStyles(markup: string): string;
  /** The rules of all classes handed out so far. */
  css(): string;
}

const START_TAG = /<[a-z][^<>]*>/gu;
const STYLE = /\s+style="([^"]*)"/u;
const CLASS = /\sclass="/u;

/**
 * A strict content policy forbids `style` attributes in markup, and the TeX library writes some. Each different
 * one becomes a class. Its rule is `!important`, because an attribute, too, would win over every style sheet.
 */
export function styleClasses(): StyleClasses {
  const names = new Map<string, string>();

  function nameOf(style: string): string {
    const known = names.get(style);
    if (known) return known;
    const name = `eq-${names.size + 1}`;
    names.set(style, name);
    return name;
  }

  return {
    replaceStyles: (markup) =>
      markup.replaceAll(START_TAG, (tag) => {
        const style = STYLE.exec(tag)?.[1];
        if (style === undefined) return tag;
        const bare = tag.replace(STYLE, '');
        const name = nameOf(style);
        return CLASS.test(bare)
          ? bare.replace(CLASS, `$&${name} `)
          : bare.replace(/^<[\w-]+/u, `$& class="${name}"`);
      }),
    css: () => [...names].map(([style, name]) => `.${name}{${important(style)}}`).join('\n'),
  };
}

const important = (style: string): string =>
  style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '')
    .map((declaration) => `${declaration}!important`)
    .join(';');
