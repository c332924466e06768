import type { NoiseParameters } from '../cell-key/noise-distribution.ts';

/** How an agency protects the tables of one of its datasets. */
export type DisclosureRule = CellRule | LinkedRule;

/** Looks at each cell by itself, so that any table may be asked for. */
export type CellRule = Unprotected | CellKeyRule | RandomRoundingRule;

/** Protects declared tables together: only their cells may be asked for. */
export type LinkedRule = SuppressionRule | AdditiveRoundingRule;

/** Its records are public themselves. */
interface Unprotected {
  readonly method: 'NONE';
  /** Why. */
  readonly reason: string;
}

/** Any table may be asked for: each cell gets noise that belongs to the records that it counts. */
interface CellKeyRule extends Concentration {
  readonly method: 'CELL_KEY';
  /** A cell of fewer contributors, but some, is withheld. */
  readonly threshold: number;
  readonly noise: NoiseParameters;
}

/** Any table may be asked for: counts are rounded at random to a multiple of the base, without bias. */
interface RandomRoundingRule {
  readonly method: 'ROUNDING';
  readonly rounding: 'RANDOM';
  readonly threshold: number;
  readonly base: RoundingBase;
}

type RoundingBase = 3 | 5 | 10;

/** What a rule that protects whole tables declares. */
interface DeclaredTables {
  readonly threshold: number;
  /** Each a list of the dimensions that may be crossed. */
  readonly tables: readonly (readonly string[])[];
}

/** The declared tables are protected together, by withholding cells. */
export interface SuppressionRule extends DeclaredTables {
  readonly method: 'SUPPRESSION';
}

/**
 * The declared tables are rounded together, so that all that adds up still does. `CONTROLLED` stays near to the totals
 * too; `CONVENTIONAL` rounds the finest cells to the nearest multiple, and every total is the sum of those, so that it
 * holds for one table alone.
 */
export interface AdditiveRoundingRule extends DeclaredTables {
  readonly method: 'ROUNDING';
  readonly rounding: 'CONTROLLED' | 'CONVENTIONAL';
  readonly base: RoundingBase;
}

/** Whether a rule protects declared tables together. */
export const isLinked = (rule: DisclosureRule): rule is LinkedRule => 'tables' in rule;

/** When a sum of money is too much one contributor's: the (n, k) rule and the p % rule. */
export interface Concentration {
  readonly dominance?: { readonly n: number; readonly k: number };
  readonly pPercent?: number;
}

/** A rule as a table's metadata show it. */
export interface DescribedRule {
  readonly method: DisclosureRule['method'];
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Describes a rule.
 *
 * @param threshold the threshold that holds: an agreement may ask for more than the rule.
 */
export function describeRule(rule: DisclosureRule, threshold = thresholdOf(rule)): DescribedRule {
  const { method } = rule;
  const least = method === 'NONE' ? [] : [{ name: 'threshold', value: String(threshold) }];
  return {
    method,
    description: descriptions[method](rule as never),
    parameters: [...least, ...others(rule)],
  };
}

/** Fewer contributors than this are withheld; 0 where none are. */
export const thresholdOf = (rule: DisclosureRule): number => (rule.method === 'NONE' ? 0 : rule.threshold);

const descriptions = {
  NONE: ({ reason }: Unprotected) => `Not protected: ${reason}`,
  CELL_KEY: () =>
    'Cell-key perturbation: each count is moved a little, the same records always alike; small cells are withheld.',
  ROUNDING: ({ rounding, base }: RandomRoundingRule | AdditiveRoundingRule) => roundings[rounding](base),
  SUPPRESSION: () =>
    'Cell suppression: small cells are withheld, and as many others as it takes that nobody can work them out.',
};

const roundings = {
  RANDOM: (base: number) =>
    `Random rounding to multiples of ${base}, the same records always alike; small cells are withheld.`,
  CONTROLLED: (base: number) =>
    `Controlled rounding to multiples of ${base}: cells still add up to their totals; small cells are withheld.`,
  CONVENTIONAL: (base: number) =>
    `Conventional rounding of the finest cells to multiples of ${base}, which their totals add up; small cells are withheld.`,
};

function others(rule: DisclosureRule): DescribedRule['parameters'] {
  const named = (values: Record<string, number | string | undefined>) =>
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value: String(value) }],
    );
  switch (rule.method) {
    case 'NONE':
      return [];
    case 'CELL_KEY':
      return named({
        maximumNoise: rule.noise.maximum,
        varianceOfNoise: rule.noise.variance,
        dominance: rule.dominance && `n = ${rule.dominance.n}, k = ${rule.dominance.k} %`,
        pPercent: rule.pPercent,
      });
    case 'ROUNDING':
      return named({
        rounding: rule.rounding.toLowerCase(),
        base: rule.base,
        ...(isLinked(rule) && { tables: declared(rule) }),
      });
    case 'SUPPRESSION':
      return named({ tables: declared(rule) });
  }
}

const declared = ({ tables }: DeclaredTables) =>
  tables.map((dimensions) => dimensions.join(' × ')).join('; ');
