import type { DraftAgreementMutationVariables } from '#graphql/draft-agreement.ts';

type Input = DraftAgreementMutationVariables['input'];
export type Grain = Input['clauses'][number]['grain'];

/** A clause as the form holds it: lists as the choices made, conditions and least count as text. */
export interface DraftClause {
  readonly dataset: string;
  /** Coordinates; none for every field. */
  readonly fields: readonly string[];
  readonly roles: readonly string[];
  readonly purposes: readonly string[];
  readonly grain: Grain;
  /** `permitClass: H1, H2`, one variable a line; empty for all records. */
  readonly rows: string;
  /** Empty: no count is withheld. */
  readonly minimumCount: string;
}

/** What a steward writes. */
export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly consumers: readonly string[];
  readonly clauses: readonly DraftClause[];
  readonly legalBasis: string;
  readonly retention: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** By party. */
  readonly stewards: Readonly<Record<string, string>>;
}

/** A clause to begin with. */
export const newClause = (dataset: string): DraftClause => ({
  dataset,
  fields: [],
  roles: ['analyst'],
  purposes: [],
  grain: 'AGGREGATE',
  rows: '',
  minimumCount: '',
});

const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The draft as the hub takes it. */
export function draftInput(provider: string, { clauses, stewards, ...draft }: Draft): Input {
  const parties = [provider, ...draft.consumers];
  return {
    ...draft,
    provider,
    clauses: clauses.map(({ fields, rows, minimumCount, ...clause }) => ({
      ...clause,
      fields: fields.length > 0 ? fields : null,
      rows: rows
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [variable = '', values = ''] = line.split(':');
          return { variable: variable.trim(), values: words(values) };
        }),
      minimumCount: minimumCount.trim() === '' ? null : Number(minimumCount),
    })),
    stewards: parties.map((party) => ({ party, contact: stewards[party] ?? '' })),
  };
}
