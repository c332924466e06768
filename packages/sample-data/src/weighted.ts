import type { Random } from './random.ts';

/**
 * Draws items in proportion to their weights, each draw in constant time: Walker's alias method as
 * Vose (1991) prepares it, "A linear algorithm for generating random numbers with a given distribution".
 *
 * @throws RangeError when there is no item, or a weight is negative or not finite, or all are zero.
 */
export function weighted<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): (random: Random) => Item {
  const weights = items.map((item) => weightOf(item));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && Number.isFinite(total)) || weights.some((weight) => weight < 0)) {
    throw new RangeError('Weights must be finite and not negative, and one must be above zero');
  }
  const { probability, alias } = aliasTable(weights.map((weight) => (weight * items.length) / total));
  return (random) => {
    const column = Math.floor(random.uniform() * items.length);
    const chosen = random.uniform() < (probability[column] ?? 1) ? column : (alias[column] ?? column);
    return items[chosen] as Item;
  };
}

function aliasTable(scaled: number[]) {
  const probability = new Float64Array(scaled.length).fill(1);
  const alias = Int32Array.from(scaled.keys());
  const small = [...scaled.keys()].filter((column) => (scaled[column] ?? 0) < 1);
  const large = [...scaled.keys()].filter((column) => (scaled[column] ?? 0) >= 1);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() as number;
    const more = large.pop() as number;
    probability[less] = scaled[less] ?? 0;
    alias[less] = more;
    scaled[more] = (scaled[more] ?? 0) + (scaled[less] ?? 0) - 1;
    ((scaled[more] ?? 0) < 1 ? small : large).push(more);
  }
  return { probability, alias };
}
