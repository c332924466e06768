import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded source of draws: the same seed gives the same draws, everywhere and for ever. */
export interface Random {
  /** A number of [0, 1). */
  uniform(): number;
  /** A whole number between both bounds, themselves included. */
  integer(least: number, greatest: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A normal draw, by Box and Muller. */
  normal(mean: number, deviation: number): number;
  /** A lognormal draw with this median; `sigma` is the deviation of its logarithm. */
  lognormal(median: number, sigma: number): number;
  /** A source of its own for one purpose, so that one more draw in one place shifts no other place. */
  fork(label: string): Random;
}

/** Starts a source of draws. */
export function createRandom(seed: string): Random {
  const generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32BE());
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    integer: (least, greatest) => uniformInt(generator, least, greatest),
    chance: (probability) => uniform() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to pick from');
      return items[Math.floor(uniform() * items.length)] as (typeof items)[number];
    },
    normal,
    lognormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}
