/**
 * The squid axon once more, as printed (Hodgkin & Huxley 1952 in the modern sign convention, 6.3 °C)
 * and integrated by the classical Runge–Kutta method: nothing is shared with the core.
 */
const DT_MS = 0.005;

type State = readonly [v: number, m: number, h: number, n: number];

const rising = (x: number): number => (Math.abs(x) < 1e-9 ? 1 : x / (1 - Math.exp(-x)));

function rates(v: number) {
  return {
    am: rising((v + 40) / 10),
    bm: 4 * Math.exp(-(v + 65) / 18),
    ah: 0.07 * Math.exp(-(v + 65) / 20),
    bh: 1 / (1 + Math.exp(-(v + 35) / 10)),
    an: 0.1 * rising((v + 55) / 10),
    bn: 0.125 * Math.exp(-(v + 65) / 80),
  };
}

function slope([v, m, h, n]: State, current: number): State {
  const { am, bm, ah, bh, an, bn } = rates(v);
  const ionic = 120 * m ** 3 * h * (v - 50) + 36 * n ** 4 * (v + 77) + 0.3 * (v + 54.387);
  return [current - ionic, am * (1 - m) - bm * m, ah * (1 - h) - bh * h, an * (1 - n) - bn * n];
}

const moved = (a: State, b: State, by: number): State => [
  a[0] + by * b[0],
  a[1] + by * b[1],
  a[2] + by * b[2],
  a[3] + by * b[3],
];

const REST: State = [-64.996379331, 0.0529550868, 0.5959941247, 0.3177323998];

/** Highest potential [mV], and how often 0 mV was crossed upwards, under a current [µA/cm²] of time [ms]. */
export function squid(
  current: (tMs: number) => number,
  tEndMs: number,
): { readonly peakMv: number; readonly crossings: number } {
  let state = REST;
  let peakMv = REST[0];
  let crossings = 0;
  for (let i = 0; i < Math.round(tEndMs / DT_MS); i++) {
    const t = i * DT_MS;
    // A pulse ends between two steps, never within one.
    const [start, middle, end] = [t + 1e-9, t + DT_MS / 2, t + DT_MS - 1e-9].map(current) as [
      number,
      number,
      number,
    ];
    const a = slope(state, start);
    const b = slope(moved(state, a, DT_MS / 2), middle);
    const c = slope(moved(state, b, DT_MS / 2), middle);
    const d = slope(moved(state, c, DT_MS), end);
    const sum = moved(moved(moved(a, b, 2), c, 2), d, 1);
    const next = moved(state, sum, DT_MS / 6);
    if (state[0] < 0 && next[0] >= 0) crossings += 1;
    peakMv = Math.max(peakMv, next[0]);
    state = next;
  }
  return { peakMv, crossings };
}

/** A current that is on from one time to another. */
export const on =
  (level: number, fromMs: number, toMs: number) =>
  (t: number): number =>
    t >= fromMs && t < toMs ? level : 0;
