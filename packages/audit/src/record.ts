import { z } from 'zod';

/** One disclosure or refusal. It never holds the data themselves. */
const auditRecordSchema = z.strictObject({
  /** Random: it makes the leaf's hash unguessable. */
  id: z.uuid(),
  /** When the answer was given. */
  at: z.iso.datetime(),
  requestId: z.string(),
  /** Who asked; `null`: nobody signed in. */
  principal: z.string().nullable(),
  /** The agency that the principal works for. */
  agency: z.string().nullable(),
  roles: z.array(z.string()),
  purpose: z.string().nullable(),
  decision: z.enum(['DISCLOSED', 'REFUSED']),
  dataset: z.string(),
  /** Coordinates of the schema: `Permit.nationality`. */
  fields: z.array(z.string()),
  /** What opened the fields: `agreement/version#clause`. */
  agreement: z.string().nullable(),
  /** The error code of a refusal. */
  code: z.string().nullable(),
  /** How many records were disclosed. */
  rows: z.int().min(0),
  /** Keyed pseudonyms of the persons whose records were disclosed. */
  subjects: z.array(z.string()),
  /** SHA-256 of the operation's text, in base64url. */
  operation: z.string(),
});

export type AuditRecord = z.infer<typeof auditRecordSchema>;

const order = Object.keys(auditRecordSchema.shape) as (keyof AuditRecord)[];

/** A record as it is hashed: JSON with its fields in one order. */
export const encodeRecord = (record: AuditRecord): string =>
  JSON.stringify(Object.fromEntries(order.map((field) => [field, record[field]])));

/** Reads a record as it was hashed. */
export const decodeRecord = (text: string): AuditRecord => auditRecordSchema.parse(JSON.parse(text));
