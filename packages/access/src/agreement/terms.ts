import { z } from 'zod';
import { grains } from '../decision/sensitivity.ts';
import { roles } from '../principal.ts';
import { type Purpose, purposes } from '../purpose.ts';

const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected a name such as statistics');
const day = z.iso.date('expected a day such as 2026-01-31');
const sentence = z.string().trim().min(1, 'expected a sentence').max(2_000);

/** What one clause lets the consumers do. */
export const clauseSchema = z.strictObject({
  /** `immigration.permits`. */
  dataset: z.string().regex(/^[a-z]+\.[a-z-]+$/, 'expected agency.name'),
  /** Coordinates of the schema, `Permit.nationality`; `null`: every field of the dataset that the grain reaches. */
  fields: z
    .array(z.string().regex(/^[A-Z]\w*\.\w+$/, 'expected a coordinate such as Permit.nationality'))
    .min(1)
    .nullable(),
  /** Who among the consumers. */
  roles: z.array(z.enum(roles)).min(1),
  purposes: z.array(z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]])).min(1),
  grain: z.enum(grains),
  /** Which records: each variable must have one of its values. Empty: all. */
  rows: z.record(z.string(), z.array(z.string()).min(1)),
  /** A count of fewer than this many is withheld; `null`: none is. */
  minimumCount: z.int().min(2).max(1_000).nullable(),
});

export type Clause = z.infer<typeof clauseSchema>;

/** Which records a clause opens: each variable must have one of its values. */
export type RowFilter = Clause['rows'];

/** What the parties sign: one version of a data-sharing agreement. */
export const termsSchema = z.strictObject({
  /** The same in every version: `immigration-statistics`. */
  id: name.max(80),
  version: z.int().min(1),
  title: sentence.max(200),
  /** The agency that owns the data. */
  provider: name,
  consumers: z.array(name).min(1),
  clauses: z.array(clauseSchema).min(1).max(50),
  /** The law that it rests on. */
  legalBasis: sentence,
  /** How long the consumers may keep what they obtain. */
  retention: z.iso.duration('expected a duration of ISO 8601 such as P5Y'),
  /** The first and the last day. */
  validFrom: day,
  validUntil: day,
  /** Who answers for it at each party: name or office, and how to reach them. */
  stewards: z.record(name, sentence),
});

export type AgreementTerms = z.infer<typeof termsSchema>;

/** Provider and consumers: all must sign. */
export const partiesOf = ({ provider, consumers }: Pick<AgreementTerms, 'provider' | 'consumers'>) => [
  provider,
  ...consumers,
];
