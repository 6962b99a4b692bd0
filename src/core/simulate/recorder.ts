/** Grows typed arrays for a trace: times that do not decrease and one column per state. */
export class Recorder {
  private readonly n: number;
  private readonly expected: number;
  private times: Float64Array;
  private columns: Float64Array[];
  private length = 0;

  /** `expected` samples will find room at once. */
  constructor(n: number, expected: number) {
    this.n = n;
    this.expected = expected;
    this.times = new Float64Array(0);
    this.columns = Array.from({ length: n }, () => new Float64Array(0));
  }

  push(tMs: number, y: Float64Array): void {
    if (this.length === this.times.length) this.grow();
    this.times[this.length] = tMs;
    for (let j = 0; j < this.n; j++) this.columns[j]![this.length] = y[j]!;
    this.length += 1;
  }

  /** What has been written, without a copy: nothing is written after it. */
  trace(): { tMs: Float64Array; states: Float64Array[] } {
    return {
      tMs: this.times.subarray(0, this.length),
      states: this.columns.map((column) => column.subarray(0, this.length)),
    };
  }

  private grow(): void {
    const larger = (array: Float64Array): Float64Array => {
      const copy = new Float64Array(Math.max(256, this.expected, array.length * 2));
      copy.set(array);
      return copy;
    };
    this.times = larger(this.times);
    this.columns = this.columns.map(larger);
  }
}
