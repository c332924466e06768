import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCellKeys, type NoiseParameters, noiseDistribution } from '../../src/index.ts';

const noise: NoiseParameters = { maximum: 4, variance: 2, smallestWithheld: 0 };
const secret = new TextEncoder().encode('the secret of one dataset of one agency');
const cellKeys = createCellKeys(secret, noise);
const distributionOf = (count: number, parameters = noise) => {
  const { from, probabilities } = noiseDistribution(count, parameters);
  const moment = (power: number) =>
    probabilities.reduce((sum, probability, index) => sum + probability * (from + index) ** power, 0);
  return { from, probabilities, mean: moment(1), variance: moment(2) };
};

describe('noise distribution', () => {
  const parameters = fc.record({
    maximum: fc.integer({ min: 2, max: 8 }),
    variance: fc.double({ min: 0.5, max: 2, noNaN: true }),
    smallestWithheld: fc.integer({ min: 0, max: 1 }),
  });

  test('has mean zero and the variance asked for, wherever a count can bear it', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 0, max: 40 }), (given, above) => {
        const count = given.maximum + given.smallestWithheld + 1 + above;
        const { mean, variance, probabilities } = distributionOf(count, given);
        expect(mean).toBeCloseTo(0, 6);
        expect(variance).toBeCloseTo(given.variance, 4);
        expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('never makes a count negative, nor one that is too small to be published', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 12 }), (given, count) => {
        const { from, probabilities, mean } = distributionOf(count, given);
        expect(mean).toBeCloseTo(0, 6);
        probabilities.forEach((probability, index) => {
          const published = count + from + index;
          if (published < 0 || (published > 0 && published <= given.smallestWithheld))
            expect(probability).toBe(0);
        });
      }),
    );
  });

  test('of noise of at most 1 with variance 0.5, moves up and down a quarter of the time each', () => {
    const { probabilities } = distributionOf(10, { maximum: 1, variance: 0.5, smallestWithheld: 0 });
    expect(probabilities.map((probability) => Number(probability.toFixed(6)))).toEqual([0.25, 0.5, 0.25]);
  });

  test('that cannot be had is refused', () => {
    expect(() => noiseDistribution(1, { maximum: 2, variance: 1, smallestWithheld: 3 })).toThrow(
      'A count of 1 cannot be moved both up and down by at most 2',
    );
  });
});

describe('cell keys', () => {
  const cell = fc.record({
    contributors: fc.integer({ min: 1, max: 10_000 }),
    key: fc.bigInt(0n, 2n ** 60n).map(String),
  });

  test('the same records get the same noise, whenever and in whatever table they are asked for', () => {
    fc.assert(
      fc.property(cell, (asked) => {
        expect(createCellKeys(secret, noise).count(asked)).toBe(cellKeys.count(asked));
      }),
    );
  });

  test('none stays none, and no count is moved further than the greatest noise', () => {
    expect(cellKeys.count({ contributors: 0, key: '0' })).toBe(0);
    fc.assert(
      fc.property(cell, (asked) => {
        expect(Math.abs(cellKeys.count(asked) - asked.contributors)).toBeLessThanOrEqual(noise.maximum);
      }),
    );
  });

  test('without the secret, the noise cannot be foretold: another secret gives another', () => {
    const other = createCellKeys(new TextEncoder().encode('another'), noise);
    const cells = Array.from({ length: 2_000 }, (_, key) => ({ contributors: 500, key: String(key) }));
    const alike = cells.filter((asked) => other.count(asked) === cellKeys.count(asked)).length;
    const byChance = distributionOf(500).probabilities.reduce((sum, p) => sum + p * p, 0);
    expect(alike / cells.length).toBeCloseTo(byChance, 1);
  });

  test('over many cells the noise is as its distribution says', () => {
    const noises = Array.from(
      { length: 20_000 },
      (_, key) => cellKeys.count({ contributors: 500, key: String(key) }) - 500,
    );
    const mean = noises.reduce((sum, value) => sum + value, 0) / noises.length;
    const variance = noises.reduce((sum, value) => sum + value * value, 0) / noises.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(variance).toBeCloseTo(noise.variance, 0);
  });

  test('a sum is moved by half to all of its largest contribution, either way', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 1_000, max: 900_000 }), (asked, largest) => {
        const total = 10 * largest;
        const moved = Math.abs(cellKeys.sum(asked, total, largest) - total);
        expect(moved).toBeGreaterThanOrEqual(largest / 2 - 1e-6);
        expect(moved).toBeLessThanOrEqual(largest + 1e-6);
      }),
    );
  });
});
