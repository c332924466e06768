import { deriveKey, type RequestAccess } from '@huza/access';
import {
  type CellProtection,
  type DescribedRule,
  type DisclosureRule,
  describeRule,
  protectCells,
  thresholdOf,
} from '@huza/disclosure';

/** How one caller's tables of a dataset are protected. */
export interface DisclosureControl {
  /** The rule as the table's metadata show it. */
  readonly described: DescribedRule;
  readonly rule: DisclosureRule;
  /** Fewer contributors, but some, are withheld: the rule's own, or an agreement's greater one. */
  readonly threshold: number;
  /** For rules that look at each cell by itself. */
  readonly cells: CellProtection;
}

/** The protection of a dataset's tables. */
export type DisclosureControlOf = (dataset: string) => DisclosureControl;

/** What the noise of an agency's tables is drawn with. */
export const cellKeySecret = (secret: Uint8Array): Uint8Array => deriveKey(secret, 'cell keys');

const openRecords: DisclosureRule = { method: 'NONE', reason: 'you may read the records that it counts.' };

/**
 * Finds how a request's tables are protected: by the rule that the agency chose for the dataset, which an agreement
 * can only tighten. Who may read the records one by one is given them as they are.
 *
 * @throws Error for a dataset without a rule: nothing is counted unprotected by oversight.
 */
export function createDisclosureControl(
  rules: Readonly<Record<string, DisclosureRule>>,
  secret: Uint8Array,
  access: RequestAccess,
): DisclosureControlOf {
  const known = new Map<string, DisclosureControl>();
  const find = (dataset: string): DisclosureControl => {
    const rule = access.readsRecords(dataset) ? openRecords : rules[dataset];
    if (!rule) throw new Error(`${dataset} has no rule of disclosure control`);
    const threshold = rule === openRecords ? 0 : Math.max(thresholdOf(rule), access.minimumCount(dataset));
    return {
      rule,
      threshold,
      described: describeRule(rule, threshold),
      get cells() {
        return protectCells(rule, deriveKey(secret, dataset), threshold);
      },
    };
  };
  return (dataset) => {
    const control = known.get(dataset) ?? find(dataset);
    known.set(dataset, control);
    return control;
  };
}
