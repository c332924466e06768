import type { RowFilter } from '../agreement/terms.ts';
import type { Authority } from '../decision/decide.ts';
import type { FieldAccess } from './field-access.ts';
import type { Pseudonyms } from './pseudonym.ts';
import type { RequestAccess } from './request-access.ts';

/** A record that an identifier or a pseudonym stands for. */
interface ReadIdentifier {
  /** The agency's own identifier. */
  readonly id: string;
  /** Whether the caller may come to this record by what it gave. */
  accepts(record: object): boolean;
}

/** Shows and reads identifiers as the clauses have it that open the records. */
export interface Identifiers {
  /** The identifier itself where a clause of grain IDENTIFIED opens the record, else a pseudonym. */
  show(field: FieldAccess, record: object, identifier: string): string;
  /** What a caller means by an identifier or pseudonym; `null` when it can mean nothing to it. */
  read(type: string, given: string): ReadIdentifier | null;
}

/** Whether a record passes a clause's filter; variables are the record's own properties. */
const passes = (rows: RowFilter, record: object): boolean =>
  Object.entries(rows).every(([variable, values]) =>
    values.includes(String((record as Record<string, unknown>)[variable])),
  );

/** Identifiers as one request may see them. */
export function createIdentifiers(
  access: RequestAccess,
  pseudonymsOf: (agreement: string) => Pseudonyms,
): Identifiers {
  const authoritiesOn = (type: string) => [
    ...new Set(
      access
        .decided()
        .filter((field) => field.type === type)
        .flatMap(({ decision }) => (decision.allowed ? decision.authorities : [])),
    ),
  ];
  return {
    show({ type, coordinate }, record, identifier) {
      const decision = access.decisionOn(coordinate);
      const opening = decision.allowed ? decision.authorities.filter(({ rows }) => passes(rows, record)) : [];
      if (opening.some(isIdentified)) return identifier;
      const [first] = opening;
      if (!first) throw new Error(`No clause opens a record of which ${coordinate} is asked for`);
      return pseudonymsOf(first.agreement).seal(type, identifier);
    },
    read(type, given) {
      const authorities = authoritiesOn(type);
      for (const { agreement } of authorities) {
        const id = pseudonymsOf(agreement).open(type, given);
        const opening = authorities.filter((one) => one.agreement === agreement);
        if (id !== null) return { id, accepts: passesOne(opening) };
      }
      const identified = authorities.filter(isIdentified);
      if (identified.length === 0) return null;
      return { id: given, accepts: passesOne(identified) };
    },
  };
}

const passesOne = (authorities: readonly Authority[]) => (record: object) =>
  authorities.some(({ rows }) => passes(rows, record));

const isIdentified = ({ grain }: Authority) => grain === 'IDENTIFIED';
