import type { Agreement } from '../agreement/agreement.ts';
import type { RowFilter } from '../agreement/terms.ts';
import { type AccessRequest, type Authority, type Decision, decide } from '../decision/decide.ts';
import { type Grain, grainOf } from '../decision/sensitivity.ts';
import type { FieldAccess } from './field-access.ts';
import type { FieldsUsed } from './fields-used.ts';

/** A field of an operation with what was decided on it. */
interface DecidedField extends FieldAccess {
  readonly decision: Decision;
}

/** Records must pass one filter of each list. An empty list lets none pass. */
export type RowFilters = readonly (readonly RowFilter[])[];

/** One request's access: each distinct field of its operation is decided once. */
export interface RequestAccess extends Pick<AccessRequest, 'principal' | 'purpose'> {
  /** Decides on every field of the operation; says whether all are allowed. */
  admit(used: FieldsUsed): boolean;
  /** The decision on a field; one that was not asked about is refused. */
  decisionOn(coordinate: string): Decision;
  /** All that was decided, in the order of the operation. */
  decided(): readonly DecidedField[];
  /** Which records of a dataset this operation may count (`AGGREGATE`) or read (any other grain). */
  rows(dataset: string, grain: Grain): RowFilters;
  /** Every record that any field of the operation opens, or may choose by: what the database itself enforces. */
  openRows(): Readonly<Record<string, readonly RowFilter[]>>;
  /** Counts of fewer records of a dataset are withheld. */
  minimumCount(dataset: string): number;
  /** Whether all that is asked of a dataset is open record by record: who could count them is given no other count. */
  readsRecords(dataset: string): boolean;
  /** Whether a field is open to who asks, which the operation need not ask for; nothing is given by it. */
  opens(coordinate: string): boolean;
  /** Whether the operation asks for a field. */
  asksFor(coordinate: string): boolean;
}

export interface RequestAccessOptions extends Pick<AccessRequest, 'principal' | 'purpose'> {
  readonly agreements: readonly Agreement[];
  readonly fields: ReadonlyMap<string, FieldAccess>;
  readonly at: Date;
}

const notAsked: Decision = {
  allowed: false,
  code: 'ROLE_NOT_PERMITTED',
  reason: 'No rule names it for this operation.',
};

/** Binds who asks, why and when to the agreements. */
export function requestAccess(options: RequestAccessOptions): RequestAccess {
  const { principal, purpose, agreements, fields, at } = options;
  const own = new Map<string, Decision>();
  const decided = new Map<string, DecidedField>();
  const chosenBy = new Map<string, DecidedField>();

  const decideOn = (coordinate: string): Decision => {
    const known = own.get(coordinate);
    if (known) return known;
    const field = fields.get(coordinate);
    if (!field) return notAsked;
    const { dataset, sensitivity } = field;
    const decision = decide({ principal, purpose, field: coordinate, dataset, sensitivity, at }, agreements);
    own.set(coordinate, decision);
    return decision;
  };
  const decideWithReads = (coordinate: string, reads: Iterable<string>): Decision => {
    const decision = decideOn(coordinate);
    if (!decision.allowed) return decision;
    for (const read of reads) {
      const onRead = decideOn(read);
      if (onRead.allowed) continue;
      return { ...onRead, reason: `It reads ${read}, which is refused. ${onRead.reason}` };
    }
    return decision;
  };
  const chooseBy = (reads: readonly string[]) => {
    for (const coordinate of reads) {
      const field = fields.get(coordinate);
      if (field) chosenBy.set(coordinate, { ...field, decision: decideOn(coordinate) });
    }
  };
  const fieldsOf = (some: ReadonlyMap<string, DecidedField>, dataset: string) =>
    [...some.values()].filter((field) => field.dataset === dataset);

  return {
    principal,
    purpose,
    admit(used) {
      for (const [coordinate, readByInput] of used) {
        const field = fields.get(coordinate);
        if (!field) continue;
        const reads = [...field.reads, ...readByInput];
        const decision = decideWithReads(coordinate, reads);
        decided.set(coordinate, { ...field, decision });
        if (decision.allowed) chooseBy(reads);
      }
      return [...used.keys()].every((coordinate) => decided.get(coordinate)?.decision.allowed);
    },
    decisionOn: (coordinate) => decided.get(coordinate)?.decision ?? notAsked,
    decided: () => [...decided.values()],
    rows: (dataset, grain) => {
      const counted = grain === 'AGGREGATE';
      const openings = fieldsOf(decided, dataset)
        .filter(({ sensitivity }) => (grainOf(sensitivity) === 'AGGREGATE') === counted)
        .flatMap(openingsOf);
      if (openings.length === 0) return [[]];
      // Who chooses or sorts by a field learns of it, so that the records must be open for it too.
      return distinct([...openings, ...fieldsOf(chosenBy, dataset).flatMap(openingsOf)].map(rowsOf));
    },
    openRows: () => {
      const open: Record<string, RowFilter[]> = {};
      for (const field of [...decided.values(), ...chosenBy.values()]) {
        const rows = openingsOf(field)
          .flat()
          .map(({ rows }) => rows);
        if (field.dataset && rows.length > 0) open[field.dataset] = [...(open[field.dataset] ?? []), ...rows];
      }
      return Object.fromEntries(Object.entries(open).map(([dataset, rows]) => [dataset, distinct(rows)]));
    },
    minimumCount: (dataset) =>
      Math.max(
        0,
        ...[...fieldsOf(decided, dataset), ...fieldsOf(chosenBy, dataset)]
          .flatMap(openingsOf)
          .map(minimumCountOf),
      ),
    readsRecords: (dataset) => {
      const openings = [...fieldsOf(decided, dataset), ...fieldsOf(chosenBy, dataset)].flatMap(openingsOf);
      return openings.length > 0 && openings.every((opening) => opening.some(opensRecords));
    },
    opens: (coordinate) => decideOn(coordinate).allowed,
    asksFor: (coordinate) => decided.has(coordinate),
  };
}

type Opening = Pick<Authority, 'rows' | 'minimumCount' | 'grain'>;

/** What a field needs no agreement for is open as a whole, in tables. */
const whole: Opening = { rows: {}, minimumCount: null, grain: 'AGGREGATE' };

/** Whether it opens all records one by one. */
const opensRecords = ({ grain, rows }: Opening) => grain !== 'AGGREGATE' && isUnfiltered(rows);

/** What opens a field; nothing where it is refused. */
function openingsOf({ decision }: DecidedField): (readonly Opening[])[] {
  if (!decision.allowed) return [];
  return [decision.authorities.length > 0 ? decision.authorities : [whole]];
}

const isUnfiltered = (rows: RowFilter) => Object.keys(rows).length === 0;

/** A clause without a filter opens what any other opens. */
function rowsOf(openings: readonly Opening[]): readonly RowFilter[] {
  const rows = openings.map((opening) => opening.rows);
  return rows.some(isUnfiltered) ? [{}] : distinct(rows);
}

/**
 * Where one clause opens all records, its own minimum holds; records that several clauses open by parts may
 * be counted together, so that the greatest of their minimums holds.
 */
function minimumCountOf(openings: readonly Opening[]): number {
  const unfiltered = openings.filter(({ rows }) => isUnfiltered(rows));
  const minimums = (some: readonly Opening[]) => some.map(({ minimumCount }) => minimumCount ?? 0);
  return unfiltered.length > 0 ? Math.min(...minimums(unfiltered)) : Math.max(0, ...minimums(openings));
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
