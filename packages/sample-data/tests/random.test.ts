import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '../src/index.ts';

const take = <Draw>(count: number, draw: () => Draw): Draw[] => Array.from({ length: count }, draw);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

const oneOfEach = (random: Random) => [
  random.uniform(),
  random.integer(0, 1e6),
  random.chance(0.5),
  random.pick(['a', 'b', 'c']),
  random.dayBetween('2020-01-01', '2025-12-31'),
  random.normal(0, 1),
  random.lognormal(1, 1),
  random.poisson(4),
  random.fork('deeper').uniform(),
];

test('the same seed gives the same draws, another seed others', () => {
  expect(oneOfEach(createRandom('a'))).toEqual(oneOfEach(createRandom('a')));
  expect(oneOfEach(createRandom(7))).toEqual(oneOfEach(createRandom(7)));
  const seeds = [...Array(2000).keys(), 'a', 'b', ''];
  expect(new Set(seeds.map((seed) => createRandom(seed).uniform())).size).toBe(seeds.length);
});

test('draws stay as they are from release to release', () => {
  const random = createRandom('huza');
  expect(take(4, () => random.integer(0, 999_999))).toMatchInlineSnapshot(`
    [
      697339,
      123939,
      31903,
      154610,
    ]
  `);
  expect(random.fork('permits').integer(0, 999_999)).toMatchInlineSnapshot(`929745`);
});

test('a fork depends on its seed and label alone, not on what was drawn or forked before', () => {
  const used = createRandom('a');
  oneOfEach(used);
  used.fork('crossings').uniform();
  expect(oneOfEach(used.fork('permits'))).toEqual(oneOfEach(createRandom('a').fork('permits')));
});

test('forks do not repeat each other, their parent or a seed that is spelled alike', () => {
  const sources = [
    createRandom('a'),
    createRandom('a/b'),
    createRandom('a').fork('b'),
    createRandom('a').fork('b').fork('c'),
    createRandom('a').fork('b/c'),
    createRandom('a').fork('bc'),
    createRandom('b').fork('a'),
  ];
  expect(new Set(sources.map((source) => source.uniform())).size).toBe(sources.length);
});

test('uniform draws fill [0, 1) evenly', () => {
  const random = createRandom('uniform');
  const draws = take(100_000, random.uniform);
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  expect(mean(draws)).toBeCloseTo(1 / 2, 2);
  expect(variance(draws)).toBeCloseTo(1 / 12, 2);
});

test('integers, picks and days keep within their bounds and reach them', () => {
  const random = createRandom('bounds');
  expect(new Set(take(300, () => random.integer(-2, 2)))).toEqual(new Set([-2, -1, 0, 1, 2]));
  expect(new Set(take(100, () => random.pick(['x', 'y'])))).toEqual(new Set(['x', 'y']));
  expect(new Set(take(100, () => random.dayBetween('2024-02-28', '2024-03-01')))).toEqual(
    new Set(['2024-02-28', '2024-02-29', '2024-03-01']),
  );
  fc.assert(
    fc.property(fc.integer(), fc.nat(20_000), (seed, length) => {
      const day = createRandom(seed).dayBetween('1990-01-01', `${1990 + (length % 60)}-06-30`);
      expect(day >= '1990-01-01' && day <= `${1990 + (length % 60)}-06-30`).toBe(true);
    }),
  );
});

test('nothing can be picked from nothing, and no event is expected less than never', () => {
  const random = createRandom('errors');
  expect(() => random.pick([])).toThrow(RangeError);
  expect(() => random.poisson(-1)).toThrow(RangeError);
  expect(() => random.poisson(Number.NaN)).toThrow(RangeError);
  expect(random.poisson(0)).toBe(0);
});

test('normal and lognormal draws have their mean, spread and median', () => {
  const random = createRandom('moments');
  const normal = take(50_000, () => random.normal(40, 10));
  expect(Math.abs(mean(normal) - 40)).toBeLessThan(0.2);
  expect(Math.abs(Math.sqrt(variance(normal)) - 10)).toBeLessThan(0.2);
  const lognormal = take(50_000, () => random.lognormal(100, 0.5)).sort((a, b) => a - b);
  expect(Math.abs((lognormal[25_000] ?? 0) - 100)).toBeLessThan(1.5);
});

test.each([0.3, 4, 60, 1_200])(
  'Poisson counts of mean %d have that mean, and the same variance',
  (expected) => {
    const random = createRandom(`poisson ${expected}`);
    const counts = take(5_000, () => random.poisson(expected));
    const fiveErrors = 5 * Math.sqrt(expected / counts.length);
    expect(counts.every(Number.isInteger)).toBe(true);
    expect(Math.abs(mean(counts) - expected)).toBeLessThan(fiveErrors);
    expect(variance(counts) / expected).toBeGreaterThan(0.9);
    expect(variance(counts) / expected).toBeLessThan(1.1);
  },
);
