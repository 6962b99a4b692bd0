import { describe, expect, test } from 'vitest';
import { markSymbols } from '../../scripts/equations/mark-symbols.ts';
import { canonical, parseTex } from '../../scripts/equations/parse-tex.ts';
import { renderEquations } from '../../scripts/equations/render.ts';

const tex = String.raw;
const mark = (line: string, symbols: Record<string, string>) => markSymbols(line, symbols);

describe('reading TeX', () => {
  test('a letter, its subscript, its power and its primes are one atom', () => {
    const [atom, ...rest] = parseTex(tex`g'_{\mathrm{Na}}^3`);
    expect(rest).toEqual([]);
    expect(atom).toMatchObject({ nucleus: 'g', primes: "'", sub: tex`\mathrm{Na}`, sup: '3' });
  });

  test('needless braces and spaces make no difference', () => {
    expect(canonical('g_L')).toBe(canonical('g _ { L }'));
    expect(canonical(tex`\bar g_{Na}`)).toBe(canonical(tex`\bar{g}_{Na}`));
    expect(canonical(tex`E_\mathrm{Ca}`)).toBe(canonical(tex`E_{\mathrm{Ca}}`));
    expect(canonical('V_T^2')).toBe(canonical('V^2_T'));
  });

  test('different symbols stay different', () => {
    expect(canonical('g_{Na}')).not.toBe(canonical('g_N a'));
    expect(canonical(tex`\bar g`)).not.toBe(canonical('g'));
    expect(canonical(tex`\tau_m`)).not.toBe(canonical(tex`\tau_n`));
  });
});

describe('marking symbols', () => {
  test('a symbol is wrapped and everything else stays as it was', () => {
    expect(mark(tex`C\,\dot V = -g_L (V - E_L) + I`, { C: 'C', gL: 'g_L' })).toBe(
      tex`{\class{sym sym-C}{C}}\,\dot{V} = -{\class{sym sym-gL}{g_{L}}} (V - E_{L}) + I`,
    );
  });

  test.each([
    ['in the name of a command', 'C', tex`\cos x`],
    ['in a subscript', 'C', tex`E_{C}`],
    ['in a subscript without braces', 'C', 'E_C'],
    ['if it has a subscript of its own', 'C', 'C_m'],
    ['if the subscript comes after a power', 'C', 'C^2_m'],
    ['if it has a prime', 'C', "C'"],
    ['under an accent', 'C', tex`\bar C + \dot{C}`],
    ['in text', 'C', tex`\text{C fibre} + \mathrm{C}`],
    ['in the name of an environment', 'c', tex`\begin{cases} x \end{cases}`],
    ['in the columns of a table', 'l', tex`\begin{array}{ll} x \end{array}`],
    ['in the space between lines', 'p', tex`x \\[4pt] y`],
    ['in a longer subscript', 'g_L', tex`g_{Leak}`],
    ['of another channel', 'g_L', tex`g_{Na} + g_{K}`],
    ['as a differential', 'd', tex`\frac{dv}{dt}`],
    ['as a part of a Greek letter', 'a', tex`\alpha + \tau_a`],
  ])('a symbol is not found %s', (_where, symbol, line) => {
    expect(mark(line, { key: symbol })).not.toContain('sym-key');
  });

  test.each([
    ['in a fraction', 'C', tex`\frac{I}{C}`],
    ['in a fraction without braces', 'C', tex`\frac I C`],
    ['under a root', tex`\tau`, tex`\sqrt{2\tau}`],
    ['in an exponent', tex`\beta`, tex`e^{-\beta x}`],
    ['as the whole exponent', tex`\beta`, tex`x^\beta`],
    ['with a power', 'n', 'n^4'],
    ['with an accent of its own', tex`\bar g_{Na}`, tex`\bar{g}_\mathrm{Na} + \bar{g}_{Na}`],
    ['between brackets of any size', tex`\theta`, tex`\left(x - \theta\right)^2`],
    ['in a case', tex`\alpha`, tex`\begin{cases} x \\ \alpha x \end{cases}`],
    ['beside a differential', 'd', tex`\frac{du}{dt} = u + d`],
    ['of several letters', tex`\Delta T`, tex`e^{V / \Delta T}`],
  ])('a symbol is found %s', (_where, symbol, line) => {
    expect(mark(line, { key: symbol }).split('sym-key')).toHaveLength(2);
  });

  test('a power stays outside of the mark, and symbols in it are marked too', () => {
    expect(mark('V_T^{a}', { vT: 'V_T', a: 'a' })).toBe(
      tex`{\class{sym sym-vT}{V_{T}}}^{{\class{sym sym-a}{a}}}`,
    );
  });

  test('the longer of two symbols wins', () => {
    const marked = mark(tex`\Delta T + T`, { sharpness: tex`\Delta T`, T: 'T' });
    expect(marked).toBe(tex`{\class{sym sym-sharpness}{\Delta T}} + {\class{sym sym-T}{T}}`);
  });
});

describe('drawing equations', () => {
  const model = {
    id: 'leak',
    tex: [tex`C\frac{dV}{dt} = -\bar g_{\mathrm{L}}^2 \cos(E_C)`, tex`V \ge V_\theta`],
    params: { C: { tex: 'C' }, gL: { tex: tex`\bar g_{\mathrm{L}}` }, vTh: { tex: tex`V_\theta` } },
  };

  test('each line becomes MathML whose symbols carry a class', () => {
    const [first = '', second = ''] = renderEquations([model]).equations['leak'] ?? [];
    expect(first).toMatch(/^<math\b[\s\S]*<\/math>$/u);
    expect(first.match(/class="sym sym-C"/gu)).toHaveLength(1);
    expect(first.match(/class="sym sym-gL"/gu)).toHaveLength(1);
    expect(second.match(/class="sym sym-vTh"/gu)).toHaveLength(1);
  });

  test('each parameter has its symbol alone', () => {
    const symbols = renderEquations([model]).symbols['leak'] ?? {};
    expect(Object.keys(symbols)).toEqual(['C', 'gL', 'vTh']);
    expect(symbols['C']).toContain('<mi>C</mi>');
  });

  test('the markup has no style of its own, which a strict content policy would block', () => {
    const cases = { id: 'cases', tex: [tex`\begin{cases} a & b \\ c & d \end{cases}`], params: {} };
    const drawn = renderEquations([model, cases]);
    const markup = JSON.stringify([drawn.equations, drawn.symbols]);
    expect(markup).not.toContain('style=');
    const classes = new Set(markup.match(/\beq-\d+/gu));
    expect(classes.size).toBeGreaterThan(2);
    for (const name of classes) expect(drawn.css).toContain(`.${name}{`);
    expect(drawn.css).toContain('padding-left:1em!important');
  });

  test('a dot stands on its letter in every browser: it is one that stands on its line', () => {
    const dotted = { id: 'dotted', tex: [tex`C\dot{V} = \bar g \dot x_{\dot y}`], params: {} };
    const [line = ''] = renderEquations([dotted]).equations['dotted'] ?? [];
    expect(line).not.toContain('˙');
    expect(
      line.match(/<mover accent="true"><mi>[Vxy]<\/mi><mo\b[^>]*>\.<\/mo><\/mover>/gu),
    ).toHaveLength(3);
    expect(line).toContain('<mi>g</mi>');
  });

  test('a mistake in the TeX names the model', () => {
    const broken = { id: 'broken', tex: [tex`\frac{1}`], params: {} };
    expect(() => renderEquations([broken])).toThrow(/'broken'/u);
  });
});
