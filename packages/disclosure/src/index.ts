export {
  type AdditiveTable,
  leastValues,
  type ParentOf,
  type Relation,
  relationsOf,
} from './additive-table.ts';
export { type CellKeys, createCellKeys, type KeyedCell, wholeOf } from './cell-key/cell-keys.ts';
export {
  type NoiseDistribution,
  type NoiseParameters,
  noiseDistribution,
} from './cell-key/noise-distribution.ts';
export type { Contributions, ProtectionLevel, SafetyRule } from './primary/contributions.ts';
export { dominance } from './primary/dominance.ts';
export { pPercent } from './primary/p-percent.ts';
export { strictest } from './primary/strictest.ts';
export { threshold } from './primary/threshold.ts';
export { roundControlled } from './rounding/controlled.ts';
export { roundConventionally } from './rounding/conventional.ts';
export { roundParts } from './rounding/parts.ts';
export { roundRandomly } from './rounding/random.ts';
export { checkRule } from './rule/check-rule.ts';
export {
  type CellRule,
  type DescribedRule,
  type DisclosureRule,
  describeRule,
  isLinked,
  type LinkedRule,
  type SuppressionRule,
  thresholdOf,
} from './rule/disclosure-rule.ts';
export { type CellProtection, protectCells } from './rule/protect-cell.ts';
export { protectLinked } from './rule/protect-linked.ts';
export { loadSolver, type Solver } from './solver.ts';
export { type FeasibilityInterval, feasibilityIntervals } from './suppression/attack.ts';
export { type LinkedCell, suppressLinked } from './suppression/linked-tables.ts';
export { suppress, type UnprotectedTable } from './suppression/suppress.ts';
