import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { membraneList } from '../../src/core/catalogue.ts';
import { lacksRest } from '../../src/core/simulate/start.ts';
import { en } from '../../src/i18n/en.ts';
import { pl } from '../../src/i18n/pl.ts';
import { Explorer } from '../../src/shells/explorer/Explorer.tsx';
import { LeftSummary, RightSummary } from '../../src/ui/panels/Summaries.tsx';
import { plain, show } from './session.tsx';

/** Values within the sliders with which a model has no rest; each model must have a way to lose it. */
const RESTLESS: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  membraneList.map((model) => {
    const published = Object.fromEntries(
      Object.entries(model.params).map(([key, { value }]) => [key, value]),
    );
    const ends = Object.entries(model.params).flatMap(([key, { range }]) =>
      range.map((end) => ({ [key]: end })),
    );
    const pairs = ends.flatMap((one) => ends.map((other) => ({ ...one, ...other })));
    const found = [...ends, ...pairs].find((values) => {
      const params = { ...published, ...values };
      return !model.conflict?.(params) && lacksRest(model, params);
    });
    return [model.id, found!];
  }),
);

const both = (
  <>
    <LeftSummary />
    <RightSummary />
  </>
);
const wordsOf = (id: string): string => plain(document.querySelector(`#${id}`)?.textContent ?? '');

describe.each(membraneList.map((model) => [model.id, model] as const))('%s', (id, model) => {
  const change = Object.entries(RESTLESS[id]!)
    .map(([key, value]) => `&${id}.${key}=${value}`)
    .join('');

  test.each([
    ['en', en],
    ['pl', pl],
  ] as const)('without rest: it is said how its runs start (%s)', (language, m) => {
    show(both, `v=1&models=${id}${change}`, language);
    expect(screen.getByText(/./u, { selector: '#right-summary' })).toBeTruthy();
    expect(wordsOf('right-summary')).toContain(plain(model.withoutRest[language]));
    const said = [m.noRheobase(model.label[language], true), m.publishedUnit, m.publishedScale];
    expect(wordsOf('left-summary')).toContain(plain(said.join(' ')));
  });

  test('with its published values nothing of this is said', () => {
    show(both, `v=1&models=${id}`);
    expect(wordsOf('right-summary')).not.toContain(plain(model.withoutRest.en));
    expect(wordsOf('left-summary')).not.toContain('has no rheobase');
  });

  test('only what is counted in the published rheobase is said to be', () => {
    show(both, `v=1&models=${id}${change}&unit=native`);
    expect(wordsOf('left-summary')).toContain(en.publishedScale);
    expect(wordsOf('left-summary')).not.toContain(en.publishedUnit);
  });

  test('in currents of its own and as measured no rheobase is missed', () => {
    show(both, `v=1&models=${id}${change}&unit=native&scale=native`);
    expect(wordsOf('left-summary')).not.toContain('has no rheobase');
  });
});

test('a curve that is silent at twice the rheobase, and so has nothing to be relative to, says so', () => {
  const { runner } = show(<Explorer />, 'v=1&models=hodgkin-huxley&scale=relative');
  act(() => {
    const job = runner.latest('sweep:hodgkin-huxley');
    job.say({ kind: 'reference', y: 0 });
    for (let i = 0; i <= 30; i++)
      job.say({ kind: 'point', x: i / 10, y: i < 12 ? 50 : 0, ripple: false });
    job.finish();
  });
  // Broken into lines beside the name.
  const words = plain(document.querySelector('.io-plot')!.textContent).replaceAll(/\s/gu, '');
  expect(words).toContain(en.undefinedCurve.replaceAll(/\s/gu, ''));
});
