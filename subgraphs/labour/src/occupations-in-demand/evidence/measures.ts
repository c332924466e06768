import { RequestError } from '@huza/access';
import type { Method } from '@huza/shortage';
import type { AskedTable } from '../../evidence/evidence-table.ts';
import { evidenceTables, type ListEvidenceTable } from './evidence-tables.ts';

/** A table of the list's evidence with the measures that a method asks of it. */
interface AskedListTable extends AskedTable {
  readonly table: ListEvidenceTable;
}

/** The tables that give a method's measures; a measure that no agency gives is missing from the evidence. */
export const tablesFor = ({ measures }: Method): AskedListTable[] =>
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
