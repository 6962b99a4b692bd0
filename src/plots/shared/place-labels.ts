/** A label that would like its centre at `at` and takes `size` along the line of labels. */
export interface LabelWish {
  readonly at: number;
  readonly size: number;
  /** Labels stand in the order of their ranks; of their wishes if absent. */
  readonly rank?: number;
}

interface Block {
  sum: number;
  count: number;
}

/**
 * Centres for labels on a line between `min` and `max`, without overlap and as near as possible to
 * their wishes (least squares: isotonic regression by pooling). Equals keep their order.
 * If the room does not suffice, the labels are spread evenly over it and overlap as little as they can.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  min: number,
  max: number,
  gap = 0,
): number[] {
  const rankOf = (i: number): number => wishes[i]!.rank ?? wishes[i]!.at;
  const order = wishes.map((_, i) => i).toSorted((a, b) => rankOf(a) - rankOf(b) || a - b);
  const total = wishes.reduce((sum, wish) => sum + wish.size, 0);
  const room = max - min;
  // First the gap gives way, then the labels themselves.
  const spacing = wishes.length > 1 ? Math.min(gap, (room - total) / (wishes.length - 1)) : 0;

  // Subtracting what must lie before a label turns "no overlap" into "not decreasing".
  const offsets: number[] = [];
  let taken = 0;
  for (const index of order) {
    const { size } = wishes[index]!;
    offsets.push(taken + size / 2);
    taken += size + spacing;
  }
  const low = min;
  const high = Math.max(low, max - (taken - spacing));

  const blocks: Block[] = [];
  order.forEach((index, rank) => {
    let block: Block = { sum: wishes[index]!.at - offsets[rank]!, count: 1 };
    let before = blocks.at(-1);
    while (before !== undefined && before.sum / before.count > block.sum / block.count) {
      blocks.pop();
      block = { sum: before.sum + block.sum, count: before.count + block.count };
      before = blocks.at(-1);
    }
    blocks.push(block);
  });

  const centres = wishes.map(() => 0);
  let rank = 0;
  for (const { sum, count } of blocks) {
    const start = Math.min(high, Math.max(low, sum / count));
    for (let k = 0; k < count; k += 1, rank += 1) centres[order[rank]!] = start + offsets[rank]!;
  }
  return centres;
}
