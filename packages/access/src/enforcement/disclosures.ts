/** What an answer discloses of a dataset: how many records, and of which persons. */
interface Disclosure {
  readonly rows: number;
  /** Types and identifiers of persons' records: `Permit P0000001`. */
  readonly subjects: readonly string[];
}

/** Counts the records that a request's resolvers give, for the audit log. */
export interface Disclosures {
  note(dataset: string, subject: string | null, record: object): void;
  of(dataset: string): Disclosure;
}

/** Disclosures of one request; the same record given twice counts once. */
export function createDisclosures(): Disclosures {
  const records = new Map<string, Map<unknown, string | null>>();
  return {
    note: (dataset, subject, record) => {
      const known = records.get(dataset) ?? new Map<unknown, string | null>();
      records.set(dataset, known.set(subject ?? record, subject));
    },
    of: (dataset) => {
      const known = [...(records.get(dataset)?.values() ?? [])];
      return { rows: known.length, subjects: known.filter((subject) => subject !== null) };
    },
  };
}
