import { type DisclosureRule, isLinked } from './disclosure-rule.ts';

/** Bases that official statistics round to: a cell of one person is never shown as one. */
const bases: readonly number[] = [3, 5, 10];

/**
 * Checks that a rule can protect its dataset's tables, before any is made.
 *
 * @param isAskedApart whether single figures of the dataset may be asked for as well, in whatever table.
 * @throws Error that says what cannot be, why, and what to choose instead.
 */
export function checkRule(dataset: string, rule: DisclosureRule, isAskedApart: boolean): void {
  const problem = problemOf(rule, isAskedApart);
  if (problem) throw new Error(`The disclosure rule of ${dataset} cannot be: ${problem}`);
}

function problemOf(rule: DisclosureRule, isAskedApart: boolean): string | undefined {
  if (rule.method === 'NONE') return undefined;
  if (!Number.isInteger(rule.threshold) || rule.threshold < 1)
    return `threshold is ${rule.threshold}; expected a whole number from 1.`;
  if (rule.method === 'ROUNDING' && !bases.includes(rule.base))
    return `base is ${rule.base}; expected one of ${bases.join(', ')}.`;
  if (!isLinked(rule)) return undefined;
  if (isAskedApart)
    return `${nameOf(rule)} protects declared tables together, and figures of this dataset are asked for in any table; choose CELL_KEY or ROUNDING with rounding RANDOM.`;
  if (rule.tables.length === 0) return 'tables is empty; expected the tables that may be asked for.';
  if (rule.method === 'ROUNDING' && rule.rounding === 'CONVENTIONAL' && rule.tables.length > 1)
    return `rounding is CONVENTIONAL for ${rule.tables.length} tables; tables that share totals would round them apart, and the differences give small cells away. Declare one table, or choose CONTROLLED.`;
  return undefined;
}

const nameOf = (rule: DisclosureRule) =>
  rule.method === 'ROUNDING' ? `ROUNDING with rounding ${rule.rounding}` : rule.method;
