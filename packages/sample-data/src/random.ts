import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { dayNumber, dayOf } from './day.ts';
import { lognormal, normal, poisson } from './distributions.ts';

/** A seeded source of draws: the same seed gives the same draws, everywhere and for ever. */
export interface Random {
  /** A number of [0, 1). */
  uniform(): number;
  /** A whole number between both bounds, themselves included. */
  integer(least: number, greatest: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /**
   * One item, each as likely as the next.
   *
   * @throws RangeError when there is none.
   */
  pick<Item>(items: readonly Item[]): Item;
  /** A day such as `2025-12-31` between both, themselves included. */
  dayBetween(first: string, last: string): string;
  /** A normal draw. */
  normal(mean: number, deviation: number): number;
  /** A lognormal draw with this median; `sigma` is the deviation of its logarithm. */
  lognormal(median: number, sigma: number): number;
  /** A count of events of which this many are expected. */
  poisson(mean: number): number;
  /**
   * A source of its own for one purpose. It depends on the seed and the label alone, so that one more draw in one
   * place shifts no other place.
   */
  fork(label: string): Random;
}

/** Starts a source of draws. */
export const createRandom = (seed: string | number): Random => fromKey(digest(String(seed)));

const digest = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** A key is 256 bits; the generator's state takes the first 128, and forks are made from all of it. */
function fromKey(key: Buffer): Random {
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => key.readInt32BE(offset)));
  const uniform = () => (generator.next() >>> 0) / 2 ** 32;
  const integer = (least: number, greatest: number) => uniformInt(generator, least, greatest);
  return {
    uniform,
    integer,
    chance: (probability) => uniform() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('Nothing to pick from');
      return items[Math.floor(uniform() * items.length)] as (typeof items)[number];
    },
    dayBetween: (first, last) => dayOf(integer(dayNumber(first), dayNumber(last))),
    normal: (mean, deviation) => normal(uniform, mean, deviation),
    lognormal: (median, sigma) => lognormal(uniform, median, sigma),
    poisson: (mean) => poisson(uniform, mean),
    fork: (label) => fromKey(digest(key, label)),
  };
}
