import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { nextFrame } from './next-frame.ts';
import type { Interval } from '../../src/core/contracts/quantity.ts';
import { TimePlot } from '../../src/plots/time/TimePlot.tsx';
import type { DrawnPoints, Lane, StimulusLane } from '../../src/plots/time/types.ts';

const time = { title: 'time (ms)', format: String, ariaLabel: 'Time axis', valueText: '' };
const tMs = Float64Array.of(0, 20, 20, 80, 80, 100);
const press = { button: 0, isPrimary: true, pointerId: 3 };

interface BenchProps {
  readonly draw?: (points: DrawnPoints) => void;
  readonly onCommit?: (value: number) => void;
  readonly lanes?: readonly Lane[];
}

/** A small explorer: one input, one neuron, one clock. */
function Bench({ draw, onCommit, lanes: others }: BenchProps) {
  const [level, setLevel] = useState(5);
  const [onset, setOnset] = useState(20);
  const [viewMs, setView] = useState<Interval>([0, 100]);
  const [now, setNow] = useState(50);
  const lanes = useMemo((): readonly Lane[] => {
    const stimulus: StimulusLane = {
      id: 'input',
      kind: 'stimulus',
      weight: 0.5,
      title: 'µA/cm²',
      yDomain: { kind: 'auto', include: [0] },
      format: String,
      traces: [
        {
          id: 'i',
          label: 'input',
          color: '--stimulus',
          dash: 'solid',
          tMs,
          y: Float64Array.of(0, 0, level, level, 0, 0),
        },
      ],
      handles: [
        {
          id: 'level',
          kind: 'level',
          tMs: 50,
          value: level,
          min: -10,
          max: 30,
          step: 0.5,
          ariaLabel: 'Amplitude',
          valueText: `${level} µA/cm²`,
          onInput: setLevel,
          ...(onCommit && { onCommit }),
        },
        {
          id: 'onset',
          kind: 'time',
          tMs: onset,
          value: level / 2,
          min: 0,
          max: 80,
          step: 1,
          ariaLabel: 'Onset',
          valueText: `${onset} ms`,
          onInput: setOnset,
        },
      ],
      ...(draw && { draw: { stepMs: 2, min: 0, max: 10, onDraw: draw } }),
    };
    return [stimulus, ...(others ?? [voltage])];
  }, [level, onset, draw, onCommit, others]);
  return (
    <>
      <h2 id="heading">Over time</h2>
      <TimePlot
        labelledBy="heading"
        height={500}
        tEndMs={100}
        viewMs={viewMs}
        onView={setView}
        time={time}
        lanes={lanes}
        cursor={{
          tMs: now,
          stepMs: 0.5,
          ariaLabel: 'Moment',
          valueText: `${now} ms`,
          readout: (lane, t) => (lane === 'V' ? [`${t} ms: −65 mV`] : []),
          onInput: setNow,
        }}
      />
    </>
  );
}

const voltage: Lane = {
  id: 'V',
  kind: 'voltage',
  weight: 1,
  title: 'mV',
  yDomain: [-80, 40],
  yTicks: [-65, 0, 40],
  format: (value) => `${value} mV`,
  traces: [
    {
      id: 'V',
      label: 'Axon',
      color: '--bio-1',
      dash: 'solid',
      tMs,
      y: Float64Array.of(-65, -65, -60, -60, -65, -65),
    },
  ],
  note: 'spike drawn',
};

const slider = (name: string) => screen.getByRole('slider', { name });
const now = (name: string, attribute = 'valuenow') =>
  Number(slider(name).getAttribute(`aria-${attribute}`));
/** The zoom shows as the room the view has left to move in. */
const hidden = () => now('Time axis', 'valuemax');

describe('The cursor', () => {
  test('goes a step with an arrow and ten with Shift, and what a lane says follows', async () => {
    render(<Bench />);
    const user = userEvent.setup();
    slider('Moment').focus();
    await user.keyboard('{ArrowRight}');
    expect(now('Moment')).toBe(50.5);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(now('Moment')).toBe(45.5);
    expect(screen.getByText('45.5 ms: −65 mV')).toBeTruthy();
  });

  test('jumps to a press on the lanes', () => {
    const { container } = render(<Bench />);
    const surface = container.querySelector('.plot-press')!;
    fireEvent.pointerDown(surface, { ...press, clientX: 500, clientY: 300 });
    expect(now('Moment')).toBeGreaterThan(60);
    expect(document.activeElement).toBe(slider('Moment'));
  });

  test('takes the view along when keys move it out of sight', async () => {
    render(<Bench />);
    const user = userEvent.setup();
    slider('Moment').focus();
    await user.keyboard('++++');
    expect(hidden()).toBeGreaterThan(70);
    const before = now('Time axis');
    await user.keyboard('{End}');
    expect(now('Moment')).toBe(100);
    expect(now('Time axis')).toBeGreaterThan(before);
  });
});

/** Turns the wheel; false if the page was kept from scrolling. The DOM of the tests has no mouse in its wheel. */
function turnWheel(on: Element, at: { clientY: number; ctrlKey?: boolean }): boolean {
  const event = new MouseEvent('wheel', { bubbles: true, cancelable: true, clientX: 300, ...at });
  Object.assign(event, { deltaX: 0, deltaY: -200, deltaMode: 0 });
  return fireEvent(on, event);
}

describe('The time axis', () => {
  test('zooms with + and −, moves with the arrows and shows all with 0', async () => {
    render(<Bench />);
    const user = userEvent.setup();
    slider('Time axis').focus();
    await user.keyboard('+');
    expect(hidden()).toBeCloseTo(100 - 100 / 1.5);
    const start = now('Time axis');
    await user.keyboard('{ArrowRight}');
    expect(now('Time axis')).toBeGreaterThan(start);
    await user.keyboard('-0');
    expect(hidden()).toBe(0);
  });

  test('leaves the wheel to the page, unless the wheel is over it or Ctrl is held', () => {
    const { container } = render(<Bench />);
    const svg = container.querySelector('svg')!;
    expect(turnWheel(svg, { clientY: 200 })).toBe(true);
    expect(hidden()).toBe(0);
    expect(turnWheel(svg, { clientY: 200, ctrlKey: true })).toBe(false);
    expect(hidden()).toBeGreaterThan(0);
    expect(turnWheel(svg, { clientY: 390 })).toBe(false);
  });

  test('shows all again after a double click', () => {
    const { container } = render(<Bench />);
    const svg = container.querySelector('svg')!;
    turnWheel(svg, { clientY: 390 });
    expect(hidden()).toBeGreaterThan(0);
    fireEvent.doubleClick(container.querySelector('.time-strip')!);
    expect(hidden()).toBe(0);
  });
});

describe('The input on the plot', () => {
  test('has handles that are sliders, moved with the arrow keys', async () => {
    render(<Bench />);
    const user = userEvent.setup();
    slider('Amplitude').focus();
    await user.keyboard('{ArrowUp}');
    expect(now('Amplitude')).toBe(5.5);
    expect(slider('Amplitude').getAttribute('aria-valuetext')).toBe('5.5 µA/cm²');
    expect(slider('Amplitude').getAttribute('aria-orientation')).toBe('vertical');
    slider('Onset').focus();
    await user.keyboard('{ArrowLeft}');
    expect(now('Onset')).toBe(19);
  });

  test('follows the hand at a constant rate although its axis has to grow', async () => {
    const onCommit = vi.fn();
    render(<Bench onCommit={onCommit} />);
    const grip = slider('Amplitude');
    const [gx, gy] = grip
      .getAttribute('transform')!
      .match(/-?[\d.]+/g)!
      .map(Number) as [number, number];
    const at = (dy: number) => ({ ...press, clientX: gx, clientY: gy + dy });
    fireEvent.pointerDown(grip, at(0));
    fireEvent.pointerMove(grip, at(-40));
    const first = now('Amplitude') - 5;
    await nextFrame();
    fireEvent.pointerMove(grip, at(-80));
    const second = now('Amplitude') - 5 - first;
    expect(first).toBeGreaterThan(2);
    expect(Math.abs(second - first)).toBeLessThanOrEqual(0.5);
    fireEvent.pointerUp(grip, at(-80));
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(now('Amplitude'));
  });

  test('can be drawn by hand', () => {
    const draw = vi.fn<(points: DrawnPoints) => void>();
    const { container } = render(<Bench draw={draw} />);
    const paper = container.querySelector('.time-paper')!;
    fireEvent.pointerDown(paper, { ...press, clientX: 100, clientY: 60 });
    fireEvent.pointerMove(paper, { ...press, clientX: 160, clientY: 50 });
    const points = draw.mock.lastCall![0];
    expect(points.length).toBeGreaterThan(3);
    expect(points.every(([t], i) => i === 0 || t - points[i - 1]![0] === 2)).toBe(true);
  });
});

describe('The lanes', () => {
  test('are named, numbered and say that a spike is drawn', () => {
    render(<Bench />);
    for (const words of ['µA/cm²', 'mV', '-65 mV', 'Axon', 'spike drawn', 'time (ms)']) {
      expect(screen.getByText(words)).toBeTruthy();
    }
  });

  test('hide the canvas from screen readers; the group carries the name', () => {
    const { container } = render(<Bench />);
    expect(container.querySelector('canvas')!.getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByRole('group', { name: 'Over time' })).toBeTruthy();
  });

  test('say where and why a run broke down', () => {
    const broken: Lane = { ...voltage, message: { tMs: 30, text: 'diverged' } };
    render(<Bench lanes={[broken]} />);
    expect(screen.getByText('diverged')).toBeTruthy();
  });
});
