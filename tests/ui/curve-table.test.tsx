import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActivationFn } from '../../src/core/contracts/activation.ts';
import { activationList } from '../../src/core/catalogue.ts';
import { completeParams } from '../../src/core/contracts/check.ts';
import { en } from '../../src/i18n/en.ts';
import { rounded } from '../../src/i18n/numbers.ts';
import { CurveTable } from '../../src/ui/panels/CurveTable.tsx';
import { SessionContext } from '../../src/ui/session/session.ts';
import { unitInput } from '../../src/ui/view/input-units.ts';
import { leftPlot } from '../../src/ui/view/left-plot.ts';
import { stage } from './session.tsx';

const ROWS = 25;

/** The rows of the left plot's table: what stands in the column of the first model. */
function column(link: string): readonly string[] {
  const { session, document } = stage(link);
  const plot = leftPlot(document(), session.live.store.getState(), 'en', en);
  render(
    <SessionContext value={session}>
      <CurveTable plot={plot} />
    </SessionContext>,
  );
  const cells = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')!);
  const texts = cells.map(({ textContent }) => textContent);
  cleanup();
  return texts;
}

/** Ends of axes whose rows fall on the special places of a unit, just beside them, or anywhere. */
const anyEnds = fc
  .tuple(
    fc.oneof(fc.constantFrom(-3, -2, -1, 0, 0.5, 1), fc.double({ min: -3, max: 1, noNaN: true })),
    fc.oneof(fc.constantFrom(1, 2, 3, 4, 6), fc.double({ min: 0.5, max: 8, noNaN: true })),
  )
  .map(([from, width]) => [from, from + width] as const);

const units = activationList.map((unit) => [unit.id, unit as ActivationFn] as const);

describe('The table beside the left plot', () => {
  test.each(units)('says at every input what %s gives there, at a jump too', (id, unit) => {
    fc.assert(
      fc.property(
        anyEnds,
        fc.constantFrom('rheobase', 'native', 'x'),
        fc.constantFrom('', ',lif'),
        ([from, to], inputUnit, beside) => {
          const link = `v=1&models=${id}${beside}&unit=${inputUnit}&range=${from},${to}&scale=native`;
          const { document, session } = stage(link);
          const values = completeParams(unit.params, {});
          const { f } = unit.compile(values);
          const lif = session.live.store.getState().membranes.lif?.scale.unit ?? 1;
          const told = column(link);
          const [start, end] = document().inputRange;
          const expected = Array.from({ length: ROWS }, (_, i) => {
            const input = start + ((end - start) * i) / (ROWS - 1);
            // On a threshold but for rounding is on it.
            const x = unitInput(document(), input, lif);
            const special = unit.breakpoints(values).find((at) => Math.abs(at.x - x) < 1e-9);
            return rounded('en', f(special?.x ?? x), 4, 1);
          });
          expect(told).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a step is 1 at its threshold, as the plot and its sentence say', () => {
    const link = 'v=1&models=step&unit=x&range=0,2&amp=1';
    expect(column(link)[12]).toBe('1');
  });
});
