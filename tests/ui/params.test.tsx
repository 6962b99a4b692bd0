import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { equations, symbols } from 'virtual:equations';
import type { Model } from '../../src/core/catalogue.ts';
import { activationList, membraneList } from '../../src/core/catalogue.ts';
import type { ParamSpec } from '../../src/core/contracts/quantity.ts';
import { limitsOf } from '../../src/core/contracts/quantity.ts';
import { exactly, unitAfter } from '../../src/i18n/numbers.ts';
import { EvidenceCard } from '../../src/ui/panels/EvidenceCard.tsx';
import { ParamPanel } from '../../src/ui/panels/ParamPanel.tsx';
import { show } from './session.tsx';

const models: readonly Model[] = [...activationList, ...membraneList];
const LANGUAGES = ['en', 'pl'] as const;

/** A short run and a question that costs nothing: here only the controls matter. */
const link = (model: Model): string => `v=1&models=${model.id}&measure=spike-count&t=10`;
const paramsOf = (model: Model): [string, ParamSpec][] => Object.entries(model.params);
/** The row of a parameter: everything a reader has for it. */
function row(name: string) {
  const slider = screen.getByRole<HTMLInputElement>('slider', { name });
  const box = slider.closest<HTMLElement>('.param');
  if (!box) throw new Error(`${name} has no row`);
  return { slider, box, inside: within(box) };
}

const words = { en: { reset: 'Reset', typed: 'typed value' }, pl: { reset: 'Przywróć:', typed: 'wpisana wartość' } }; // prettier-ignore

describe.each(LANGUAGES)('Sliders follow from the declarations (%s)', (language) => {
  test.each(models)('$id', (model) => {
    show(<ParamPanel />, link(model), language);
    for (const [key, spec] of paramsOf(model)) {
      const name = spec.label[language];
      const { slider, box, inside } = row(name);
      const shown = exactly(language, spec.value);
      expect(slider.getAttribute('aria-valuetext')).toBe(unitAfter(shown, spec.unit));
      const field = inside.getByRole<HTMLInputElement>('textbox', {
        name: new RegExp(words[language].typed, 'u'),
      });
      expect(field.value).toBe(shown);
      if (spec.unit !== '1') expect(inside.getByText(spec.unit)).toBeTruthy();
      const reset = inside.getByRole('button');
      expect(reset.getAttribute('aria-label')).toContain(words[language].reset);
      expect(reset.getAttribute('aria-disabled')).toBe('true');
      expect(symbols[model.id]?.[key]).toContain('<math');
      expect(box.querySelector('math')).not.toBeNull();
    }
    expect(screen.getAllByRole('slider')).toHaveLength(paramsOf(model).length);
  });
});

describe('One parameter', () => {
  test.each(models)('$id: all can be typed and reset, and light their symbols', (model) => {
    const { document: now } = show(<ParamPanel />, link(model));
    for (const [key, spec] of paramsOf(model)) {
      const { slider, box, inside } = row(spec.label.en);
      const step = spec.value + 2 * spec.step > limitsOf(spec)[1] ? -spec.step : spec.step;
      const value = Number((spec.value + 2 * step).toPrecision(10));
      const field = inside.getByRole<HTMLInputElement>('textbox');
      fireEvent.change(field, { target: { value: String(value) } });
      fireEvent.keyDown(field, { key: 'Enter' });
      expect(now().models[0]?.params).toEqual({ [key]: value });
      expect(slider.getAttribute('aria-valuetext')).toContain(exactly('en', value));

      const inEquation = document.querySelectorAll(`.equation .sym-${key}`);
      expect(inEquation.length).toBeGreaterThan(0);
      act(() => slider.focus());
      expect([...inEquation].every((symbol) => symbol.classList.contains('lit'))).toBe(true);
      expect(document.querySelectorAll('.equation .sym.lit')).toHaveLength(inEquation.length);
      act(() => slider.blur());
      expect(document.querySelectorAll('.equation .sym.lit')).toHaveLength(0);
      fireEvent.pointerOver(inEquation[0]!);
      expect(box.classList.contains('lit')).toBe(true);

      fireEvent.click(inside.getByRole('button'));
      expect(now().models[0]?.params).toEqual({});
      expect(field.value).toBe(exactly('en', spec.value));
    }
  });

  test('a typed value outside its limits is brought inside them and said', async () => {
    const user = userEvent.setup();
    const { session, document: now } = show(<ParamPanel />, 'v=1&models=lif');
    const field = row('Leak conductance').inside.getByRole<HTMLInputElement>('textbox');
    await user.clear(field);
    await user.type(field, '1e9{Enter}');
    expect(now().models[0]?.params).toEqual({ gL: 10 });
    expect(field.value).toBe('10');
    expect(session.store.getState().notices).toMatchObject([{ kind: 'clamped', name: 'lif.gL' }]);
  });

  test('values that do not go together are refused, and the last good one stays on screen', async () => {
    const user = userEvent.setup();
    const { session, document: now } = show(<ParamPanel />, 'v=1&models=lif');
    const field = row('Reset potential').inside.getByRole<HTMLInputElement>('textbox');
    await user.clear(field);
    await user.type(field, '-40{Enter}');
    expect(now().models[0]?.params).toEqual({});
    expect(field.value).toBe('−65');
    expect(session.store.getState().notices).toMatchObject([{ kind: 'conflict' }]);
  });

  test('all published values come back with one button', async () => {
    const user = userEvent.setup();
    const { document: now } = show(<ParamPanel />, 'v=1&models=lif&lif.gL=0.2&lif.C=2');
    await user.click(screen.getByRole('button', { name: 'Published values' }));
    expect(now().models[0]?.params).toEqual({});
    // Nothing is left to do for it, but it keeps the focus.
    const button = screen.getByRole('button', { name: 'Published values' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });
});

describe('The panel of a model', () => {
  test('says its rheobase', () => {
    show(<ParamPanel />, 'v=1&models=lif');
    expect(screen.getByText(/^rheobase 1\.(?:49|50)\d µA\/cm²$/u)).toBeTruthy();
  });

  test('says that there is none, when the sodium channels are blocked', () => {
    show(<ParamPanel />, 'v=1&models=hodgkin-huxley&hodgkin-huxley.gNa=0');
    expect(screen.getByRole('status').textContent).toContain('it has no rheobase');
  });

  test('offers the inside of membranes only', () => {
    const { speak } = show(<ParamPanel />, 'v=1&models=hodgkin-huxley');
    const options = (): string[] =>
      screen.getAllByRole<HTMLOptionElement>('option').map(({ label, text }) => label || text);
    expect(options()).toEqual([
      'nothing',
      'gates',
      'ionic currents',
      'open conductances',
      'driving forces',
    ]);
    speak('pl');
    expect(options()).toEqual([
      'nic',
      'bramki',
      'prądy jonowe',
      'otwarte przewodnictwa',
      'siły napędowe',
    ]);
  });

  test('has no inside to offer for an artificial unit', () => {
    show(<ParamPanel />, 'v=1&models=relu');
    expect(screen.queryByRole('option')).toBeNull();
  });
});

describe('Equations', () => {
  test.each(models)('$id: is drawn, with a symbol for each parameter', (model) => {
    const lines = equations[model.id] ?? [];
    expect(lines).toHaveLength(model.tex.length);
    const all = lines.join('');
    for (const [key] of paramsOf(model)) expect(all).toMatch(new RegExp(`sym-${key}(?!\\w)`, 'u'));
    expect(all).not.toMatch(/merror|NaN|undefined|\\/u);
  });
});

describe('The evidence card', () => {
  test.each(models)('$id: three statements and a source, in both languages', (model) => {
    for (const language of LANGUAGES) {
      show(<EvidenceCard model={model} />, 'v=1&models=relu', language);
    }
    for (const [i, language] of LANGUAGES.entries()) {
      const card = screen.getAllByRole('complementary')[i]!;
      const terms = [...card.querySelectorAll('dt')].map(({ textContent }) => textContent);
      const texts = [...card.querySelectorAll('dd')].map(({ textContent }) => textContent.trim());
      expect(terms).toHaveLength(4);
      expect(new Set(terms).size).toBe(4);
      const { fittedTo, leavesOut, notKnown } = model.evidence;
      expect(texts.slice(0, 3)).toEqual([fittedTo, leavesOut, notKnown].map((t) => t[language]));
      expect(texts[3]).toContain(model.source.cite);
      expect(texts[3]).toMatch(/\(?(?:18|19|20)\d\d/u);
      for (const text of texts) expect(text.length).toBeGreaterThan(20);
      const address = card.querySelector('a')?.getAttribute('href');
      if (model.source.doi) expect(address).toBe(`https://doi.org/${model.source.doi}`);
      expect(card.querySelectorAll('.traits span').length).toBeGreaterThan(0);
    }
  });

  test('claims no brain', () => {
    for (const model of membraneList) {
      expect(model.evidence.notKnown.en).toMatch(/brain|human/u);
    }
  });
});

describe('Sources', () => {
  test.each(models)('$id: a slider in use tells where its value comes from', (model) => {
    const { speak } = show(<ParamPanel />, link(model));
    const note = (): string => document.querySelector('.param-note')?.textContent ?? '';
    const idle = note();
    for (const language of LANGUAGES) {
      speak(language);
      for (const [, spec] of paramsOf(model)) {
        const { slider } = row(spec.label[language]);
        act(() => slider.focus());
        const { cite, note: remark } = spec.source ?? model.source;
        expect(note()).toContain(spec.label[language]);
        expect(note()).toContain(cite);
        if (remark) expect(note()).toContain(remark[language]);
        expect(note()).toContain(exactly(language, spec.value));
        act(() => slider.blur());
      }
    }
    speak('en');
    expect(note()).toBe(idle);
  });
});
