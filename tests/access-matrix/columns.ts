import type { SchemaField } from './agency-schema.ts';
import { type Asker, askers } from './askers.ts';
import { type Access, expectedAccess } from './expectation.ts';
import { agreements, grants } from './grants.ts';

/** Askers to whom each field of a dataset opens alike. */
export interface Column {
  readonly askers: readonly Asker[];
  /** By the field's place. */
  readonly cells: readonly (Access | null)[];
}

const inForce = Object.keys(agreements);

/** Every asker stands in one column, those to whom nothing opens in the last. */
export function columnsOf(fields: readonly SchemaField[]): readonly Column[] {
  const columns = new Map<string, { askers: Asker[]; cells: (Access | null)[] }>();
  for (const asker of askers) {
    const cells = fields.map((field) => expectedAccess(field, asker, grants, inForce));
    const key = JSON.stringify(cells);
    const column = columns.get(key) ?? { askers: [], cells };
    column.askers.push(asker);
    columns.set(key, column);
  }
  const isShut = ({ cells }: Column) => Number(cells.every((cell) => cell === null));
  return [...columns.values()].sort((one, other) => isShut(one) - isShut(other));
}
