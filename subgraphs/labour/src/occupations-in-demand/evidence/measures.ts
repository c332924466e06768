import { RequestError } from '@huza/access';
import type { Method } from '@huza/shortage';
import type { EvidenceTable } from './evidence-table.ts';
import { evidenceTables } from './evidence-tables.ts';

/** A table with the measures that are asked of it. */
export interface AskedTable {
  readonly table: EvidenceTable;
  readonly measures: readonly string[];
}

/** The tables that give a method's measures; a measure that no agency gives is missing from the evidence. */
export const tablesFor = ({ measures }: Method): AskedTable[] =>
  evidenceTables.flatMap((table) => {
    const asked = measures.flatMap(({ code, dataset }) =>
      dataset === table.dataset && code in table.measures ? [code] : [],
    );
    return asked.length > 0 ? [{ table, measures: asked }] : [];
  });

/** @throws RequestError when an agency is said to give a measure that cannot be collected from it. */
export function requireCollectable(method: Method): void {
  const found = new Set(tablesFor(method).flatMap(({ measures }) => measures));
  const unknown = method.measures.find(({ code, agency }) => agency !== null && !found.has(code));
  if (!unknown) return;
  throw new RequestError(
    'INVALID_INPUT',
    `The method ${method.id} needs ${unknown.code} of ${unknown.dataset}, which cannot be collected. Choose another method.`,
    { argument: 'method' },
  );
}
