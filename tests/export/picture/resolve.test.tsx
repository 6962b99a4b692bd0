import { describe, expect, test } from 'vitest';
import type { LookOf } from '../../../src/export/picture/resolve.ts';
import { resolveDrawing } from '../../../src/export/picture/resolve.ts';

/** Says how elements look by what stands in their `data-look`: this document has no style sheets. */
const look: LookOf = (element) => {
  const said = new Map<string, string>();
  for (let one: Element | null = element; one; one = one.parentElement) {
    for (const part of (one.getAttribute('data-look') ?? '').split(';')) {
      const [name = '', value = ''] = part.split(/: ?/u);
      const passesOn = name !== 'opacity';
      if (name && !said.has(name) && (one === element || passesOn)) said.set(name, value);
    }
  }
  return (property) => said.get(property) ?? '';
};

function resolve(content: string): SVGElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<svg>${content}</svg>`;
  return resolveDrawing(holder.firstElementChild!, 'p-', look);
}

describe('A drawing that stands by itself', () => {
  test('has its colours as attributes and no class', () => {
    const [path] = resolve(
      '<path class="io-curve" d="M0 0L1 1" stroke="var(--bio-1)" data-look="fill:none;stroke:rgb(10, 107, 117);stroke-width:2.4px"></path>',
    ).children;
    expect(path!.getAttribute('stroke')).toBe('#0a6b75');
    expect(path!.getAttribute('stroke-width')).toBe('2.4');
    expect(path!.getAttribute('fill')).toBe('none');
    expect(path!.hasAttribute('class')).toBe(false);
    expect(path!.getAttribute('d')).toBe('M0 0L1 1');
  });

  test('says once what a group passes on', () => {
    const [group] = resolve(
      '<g data-look="fill:rgb(255, 0, 0)"><circle cx="1" cy="2" r="3"></circle></g>',
    ).children;
    expect(group!.getAttribute('fill')).toBe('#ff0000');
    expect(group!.firstElementChild!.hasAttribute('fill')).toBe(false);
  });

  test('leaves out what only a hand needs', () => {
    const drawn = resolve(
      '<rect class="plot-press" width="9" height="9" data-look="fill:rgba(0, 0, 0, 0)"></rect>' +
        '<g role="slider" tabindex="0"><circle r="9"></circle></g><foreignObject></foreignObject>',
    );
    expect(drawn.children).toHaveLength(0);
  });

  test('a halo is an element of its own, below the words', () => {
    const [rim, words] = resolve(
      '<text x="1" y="2" data-look="paint-order:stroke;stroke:rgb(255, 255, 255);stroke-width:4px;fill:rgb(0, 0, 255)"><tspan x="1">two stable</tspan></text>',
    ).children;
    expect(rim!.getAttribute('fill')).toBe('none');
    expect(rim!.getAttribute('stroke')).toBe('#ffffff');
    expect(words!.getAttribute('stroke')).toBe('none');
    expect(words!.getAttribute('fill')).toBe('#0000ff');
    expect(words!.textContent).toBe('two stable');
    expect(rim!.children).toHaveLength(1);
  });

  test('clips keep their shapes, under names of their own', () => {
    const drawn = resolve(
      '<g clip-path="url(#a)"><clipPath id="a"><rect x="1" y="2" width="3" height="4"></rect></clipPath><path d="M0 0h1"></path></g>',
    );
    expect(drawn.firstElementChild!.getAttribute('clip-path')).toBe('url(#p-a)');
    expect(drawn.querySelector('[id="p-a"] rect')!.getAttribute('width')).toBe('3');
  });
});
