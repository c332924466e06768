import { expect, test } from 'vitest';
import { checkRule, type DisclosureRule } from '../../src/index.ts';

const tables = [['SEX', 'DISTRICT']];
const noise = { maximum: 4, variance: 2, smallestWithheld: 0 };
const rules: DisclosureRule[] = [
  { method: 'NONE', reason: 'they are public.' },
  { method: 'CELL_KEY', threshold: 5, noise },
  { method: 'ROUNDING', rounding: 'RANDOM', threshold: 5, base: 3 },
  { method: 'ROUNDING', rounding: 'CONTROLLED', threshold: 5, base: 5, tables: [...tables, ['SEX', 'AGE']] },
  { method: 'ROUNDING', rounding: 'CONVENTIONAL', threshold: 1, base: 3, tables },
  { method: 'SUPPRESSION', threshold: 5, tables },
];
const problemOf = (rule: DisclosureRule, isAskedApart = false) => {
  try {
    checkRule('labour.job-seekers', rule, isAskedApart);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

test('every rule can be chosen for a dataset of which only tables are asked for', () => {
  expect(rules.map((rule) => problemOf(rule))).toEqual(rules.map(() => null));
});

test('where single figures are asked for too, rules of declared tables are refused, and what to choose is said', () => {
  const refused = rules.map((rule) => problemOf(rule, true));
  expect(refused.map((problem) => problem !== null)).toEqual([false, false, false, true, true, true]);
  expect(refused.at(-1)).toBe(
    'The disclosure rule of labour.job-seekers cannot be: SUPPRESSION protects declared tables together, and figures of this dataset are asked for in any table; choose CELL_KEY or ROUNDING with rounding RANDOM.',
  );
});

test('conventional rounding of tables that share totals is refused', () => {
  const shared = [...tables, ['SEX', 'AGE']];
  expect(
    problemOf({ method: 'ROUNDING', rounding: 'CONVENTIONAL', threshold: 5, base: 3, tables: shared }),
  ).toContain('Declare one table, or choose CONTROLLED.');
});

test.each<[DisclosureRule, string]>([
  [{ method: 'SUPPRESSION', threshold: 5, tables: [] }, 'tables is empty'],
  [{ method: 'SUPPRESSION', threshold: 0, tables }, 'threshold is 0; expected a whole number from 1.'],
  [{ method: 'CELL_KEY', threshold: 2.5, noise }, 'threshold is 2.5'],
  [
    { method: 'ROUNDING', rounding: 'RANDOM', threshold: 5, base: 4 as 3 },
    'base is 4; expected one of 3, 5, 10.',
  ],
])('a parameter that cannot be is named: %o', (rule, problem) => {
  expect(problemOf(rule)).toContain(problem);
});
