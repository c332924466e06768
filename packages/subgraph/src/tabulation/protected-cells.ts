import type { CellProtection } from '@huza/disclosure';
import { sql } from 'drizzle-orm';
import type { SubgraphContext } from '../context.ts';
import type { Conditions } from './conditions.ts';
import { type CountedCell, countRecords } from './count-records.ts';
import type { NamedDimension } from './dimensions.ts';
import type { CellCodes } from './grouping.ts';
import type { RegisterTable } from './register-table.ts';

/** A cell with its protected counts, made as they are asked for. */
export interface ProtectedCell<Name extends string, Measure extends string> {
  readonly codes: CellCodes<Name>;
  /** `null` where it is withheld. */
  count(measure: Measure): number | null;
}

class KeyedCount<Name extends string, Measure extends string> implements ProtectedCell<Name, Measure> {
  readonly codes: CellCodes<Name>;
  readonly #counts: CountedCell<Name, Measure>['counts'];
  readonly #protection: CellProtection;

  constructor({ codes, counts }: CountedCell<Name, Measure>, protection: CellProtection) {
    this.codes = codes;
    this.#counts = counts;
    this.#protection = protection;
  }

  count(measure: Measure): number | null {
    return this.#protection.count(this.#counts[measure]);
  }
}

/** Counts the cells of any table, each protected by itself. */
export async function protectedCells<Name extends string, Measure extends string>(
  { guarded, joined = sql``, measures, recordKey }: RegisterTable<Name, Measure>,
  dimensions: readonly NamedDimension<Name>[],
  totals: boolean,
  { where, parts }: Conditions,
  { database, disclosureControl }: SubgraphContext,
): Promise<ProtectedCell<Name, Measure>[]> {
  const { cells, rule } = disclosureControl(guarded.dataset);
  if (!recordKey && rule.method !== 'NONE')
    throw new Error(`Records of ${guarded.dataset} have no random keys, which ${rule.method} draws by`);
  const counted = await countRecords(database, {
    from: sql`${guarded.table} ${joined}`,
    conditions: { where: sql`${where} and ${database.permitted(guarded, 'AGGREGATE') ?? sql`true`}`, parts },
    dimensions,
    totals,
    measures,
    recordKey: recordKey ? sql`${recordKey}` : sql`0`,
  });
  return counted.map((cell) => new KeyedCount(cell, cells));
}
