import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { InputOutputPlot } from '../../src/plots/input-output/InputOutputPlot.tsx';
import { nextFrame } from './next-frame.ts';
import type { CurveSeries, InputOutputPlotProps } from '../../src/plots/input-output/types.ts';

const axon: CurveSeries = {
  id: 'axon',
  label: 'Axon',
  family: 'biological',
  color: '--bio-1',
  dash: 'solid',
  marker: 'circle',
  axis: 'left',
  x: Float64Array.of(0, 1, 1.5, 2, 3),
  y: Float64Array.of(0, 0, 60, 70, 80),
  simulated: true,
  breaks: [{ index: 2, before: 'open', after: 'closed' }],
};
const silent: CurveSeries = {
  ...axon,
  id: 'silent',
  label: 'Silent cell',
  color: '--bio-2',
  y: new Float64Array(5).fill(NaN),
  message: 'never fires in this range',
};
const x = { domain: [0, 3], title: 'input', format: vi.fn(String) } as const;
const left = { domain: { kind: 'auto' }, title: 'spikes per second', format: String } as const;
const pointNames = {
  label: (series: CurveSeries) => `Runs behind ${series.label}`,
  text: (series: CurveSeries, i: number) => `${series.x[i]} gives ${series.y[i]} Hz`,
};

function Explorer(props: Partial<InputOutputPlotProps> & { onCommit?: (v: number) => void }) {
  const [value, setValue] = useState(1);
  return (
    <>
      <h2 id="question">How many spikes?</h2>
      <InputOutputPlot
        labelledBy="question"
        describedBy="twin"
        height={400}
        x={x}
        left={left}
        series={SERIES}
        here={{ x: value, label: `${value} → ?`, outputs: [{ seriesId: 'axon', y: 60 }] }}
        handle={{
          value,
          min: 0,
          max: 3,
          step: 0.1,
          largeStep: 0.5,
          ariaLabel: 'Input',
          valueText: `${value} rheobases`,
          onInput: setValue,
          ...(props.onCommit && { onCommit: props.onCommit }),
        }}
        {...props}
      />
    </>
  );
}
const SERIES = [axon, silent];
const input = () => screen.getByRole('slider', { name: 'Input' });
const value = () => Number(input().getAttribute('aria-valuenow'));

describe('The input line', () => {
  test('is a slider with a name, a range and a spoken value', () => {
    render(<Explorer />);
    expect(input().getAttribute('aria-valuemin')).toBe('0');
    expect(input().getAttribute('aria-valuemax')).toBe('3');
    expect(input().getAttribute('aria-valuetext')).toBe('1 rheobases');
  });

  test('moves with arrows, finely with Shift, far with PageUp, to the ends with Home and End', async () => {
    render(<Explorer />);
    const user = userEvent.setup();
    input().focus();
    await user.keyboard('{ArrowRight}');
    expect(value()).toBe(1.1);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(value()).toBe(1.09);
    await user.keyboard('{PageUp}');
    expect(value()).toBe(1.59);
    await user.keyboard('{Home}');
    expect(value()).toBe(0);
    await user.keyboard('{End}');
    expect(value()).toBe(3);
  });

  test('is committed once, when the key is let go', async () => {
    const onCommit = vi.fn();
    render(<Explorer onCommit={onCommit} />);
    const user = userEvent.setup();
    input().focus();
    await user.keyboard('{ArrowRight>3/}');
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(1.3);
  });

  test('jumps to a press on the plot and follows the hand', async () => {
    const onCommit = vi.fn();
    const { container } = render(<Explorer onCommit={onCommit} />);
    const surface = container.querySelector('.plot-press')!;
    const press = { button: 0, isPrimary: true, pointerId: 7 };
    fireEvent.pointerDown(surface, { ...press, clientX: 300, clientY: 150 });
    const jumped = value();
    expect(jumped).toBeGreaterThan(1);
    fireEvent.pointerMove(surface, { ...press, clientX: 350, clientY: 150 });
    expect(value()).toBeGreaterThan(jumped);
    await nextFrame();
    fireEvent.pointerMove(surface, { ...press, clientX: 5000, clientY: 150 });
    expect(value()).toBe(3);
    fireEvent.pointerUp(surface, { ...press, clientX: 5000, clientY: 150 });
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(3);
    expect(document.activeElement).toBe(input());
  });

  test('leaves axes and curves alone while it moves', async () => {
    render(<Explorer />);
    const user = userEvent.setup();
    input().focus();
    x.format.mockClear();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(x.format).not.toHaveBeenCalled();
  });
});

describe('The plot', () => {
  test('is a group named by its heading and described by its text twin', () => {
    render(<Explorer />);
    const group = screen.getByRole('group', { name: 'How many spikes?' });
    expect(group.getAttribute('aria-describedby')).toBe('twin');
  });

  test('takes its height at once', () => {
    render(<Explorer />);
    expect(screen.getByRole('group').style.height).toBe('400px');
  });

  test('names each curve at its end and says why one is empty', () => {
    const { container } = render(<Explorer />);
    expect(screen.getByText('Axon')).toBeTruthy();
    expect(screen.getByText(/^Silent/)).toBeTruthy();
    const notes = [...container.querySelectorAll('.plot-note tspan')];
    expect(notes.map((line) => line.textContent).join(' ')).toBe('never fires in this range');
  });

  test('marks the present output on the curve and writes it at the input line', () => {
    const { container } = render(<Explorer />);
    expect(container.querySelectorAll('.plot-dot')).toHaveLength(1);
    expect(screen.getByText('1 → ?')).toBeTruthy();
  });

  test('draws a jump as an open and a filled circle', () => {
    const { container } = render(<Explorer />);
    const fills = [...container.querySelectorAll('.io-curve circle')].map((circle) =>
      circle.getAttribute('fill'),
    );
    expect(fills).toEqual(['var(--paper)', 'var(--bio-1)']);
  });

  test('draws hollow limits and the filled value software picks, for a derivative with a kink', () => {
    const marks = [
      { x: 1, y: 0, kind: 'filled' },
      { x: 1, y: 60, kind: 'hollow' },
    ] as const;
    const { breaks: _, ...smooth } = axon;
    const { container } = render(<Explorer series={[{ ...smooth, marks }]} />);
    const fills = [...container.querySelectorAll('.io-curve circle')].map((circle) =>
      circle.getAttribute('fill'),
    );
    expect(fills).toEqual(['var(--bio-1)', 'var(--paper)']);
  });

  test('shows a running sweep pale', () => {
    const { container } = render(<Explorer pending={['axon']} />);
    expect(container.querySelectorAll('.io-pending')).toHaveLength(1);
  });
});

describe('The runs behind a curve', () => {
  test('can be walked with the arrows and opened with Enter', async () => {
    const onPointPick = vi.fn();
    render(<Explorer onPointPick={onPointPick} pointNames={pointNames} />);
    const user = userEvent.setup();
    const runs = screen.getByRole('slider', { name: 'Runs behind Axon' });
    runs.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(runs.getAttribute('aria-valuetext')).toBe('1.5 gives 60 Hz');
    await user.keyboard('{Enter}');
    expect(onPointPick).toHaveBeenCalledExactlyOnceWith('axon', 1.5);
  });

  test('of a curve without points are not offered', () => {
    render(<Explorer onPointPick={vi.fn()} pointNames={pointNames} />);
    expect(screen.queryByRole('slider', { name: 'Runs behind Silent cell' })).toBeNull();
  });
});
