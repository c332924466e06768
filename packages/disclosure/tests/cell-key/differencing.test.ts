import { describe, expect, test } from 'vitest';
import { createCellKeys, noiseDistribution } from '../../src/index.ts';

const noise = { maximum: 4, variance: 2, smallestWithheld: 0 };
const cellKeys = createCellKeys(new TextEncoder().encode('the secret of one dataset'), noise);

interface Person {
  readonly key: number;
  readonly age: number;
}

/** Persons with random keys, as a register holds them. */
const persons: Person[] = Array.from({ length: 4_000 }, (_, index) => ({
  key: (index * 2_654_435_761) % 2 ** 31,
  age: 16 + ((index * 7_919) % 50),
}));
const ask = (which: (person: Person) => boolean) => {
  const some = persons.filter(which);
  const key = some.reduce((sum, person) => sum + BigInt(person.key), 0n);
  return cellKeys.count({ contributors: some.length, key: String(key) });
};

describe('an attacker who takes one table from another that counts one person more', () => {
  const targets = persons.slice(0, 1_500);
  const differences = targets.map((target) => ask(() => true) - ask((person) => person !== target));

  test('sees the one person no more often than noise alone would show a 1', () => {
    const { probabilities } = noiseDistribution(100, noise);
    // The first table's noise is the same in all: what the attacker sees is spread as the second one's.
    const most = Math.max(...probabilities);
    expect(differences.filter((difference) => difference === 1).length / targets.length).toBeLessThan(
      most + 0.05,
    );
  });

  test('cannot tell whether the person is there: taking nobody away looks alike', () => {
    const whole = persons.length;
    const withoutSome = targets.map((target) => ask((person) => person.age !== target.age) - whole);
    expect(new Set(differences).size).toBeGreaterThanOrEqual(5);
    expect(new Set(withoutSome).size).toBeGreaterThanOrEqual(5);
  });
});

test('asking again and again, in whatever way, averages nothing out', () => {
  const asked = [
    () => true,
    (person: Person) => person.age > 0,
    (person: Person) => person.age < 30 || person.age >= 30,
    (person: Person) => !(person.age > 200),
  ];
  expect(new Set(asked.map(ask)).size).toBe(1);
});

test('cells that add up to another do not show its noise: their sum has its own', () => {
  const total = ask(() => true);
  const ages = [...new Set(persons.map(({ age }) => age))];
  const sum = ages.map((age) => ask((person) => person.age === age)).reduce((a, b) => a + b, 0);
  expect(Math.abs(total - persons.length)).toBeLessThanOrEqual(noise.maximum);
  expect(sum).not.toBe(total);
});
