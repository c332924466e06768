import type { SchemaField } from './agency-schema.ts';
import type { Asker } from './askers.ts';
import { type Grain, type Grants, ownUse } from './grants.ts';
import type { Question } from './questions.ts';

/** What opens a field to an asker: being an official, or the grants of the greatest grain among those that reach it. */
export type Access =
  | { readonly to: 'OFFICIALS' }
  | { readonly to: Grain; readonly under: readonly string[]; readonly limits: readonly string[] };

const grains: readonly Grain[] = ['AGGREGATE', 'PSEUDONYMISED', 'IDENTIFIED'];

/**
 * What the law of the hub gives to an asker of one field by itself; `null` for nothing.
 *
 * @param inForce the agreements that hold.
 */
export function expectedAccess(
  { sensitivity, dataset, coordinate }: SchemaField,
  asker: Asker,
  grants: Grants,
  inForce: readonly string[],
): Access | null {
  if (sensitivity === 'OFFICIAL') return isOfficial(asker) ? { to: 'OFFICIALS' } : null;
  // A change of persons' records is open to whom a rule names it for.
  const isPersonalChange = sensitivity === 'PERSONAL' && coordinate.startsWith('Mutation.');
  const reaching = (grants[dataset] ?? []).filter(
    ({ agency, roles, purposes, grain, under, fields }) =>
      (under === ownUse || inForce.includes(under)) &&
      agency === asker.agency &&
      roles.some((role) => asker.roles.includes(role)) &&
      asker.purpose !== null &&
      purposes.includes(asker.purpose) &&
      (sensitivity === 'RESTRICTED' || grain !== 'AGGREGATE') &&
      (fields ? fields.includes(coordinate) : !isPersonalChange),
  );
  const greatest = grains.findLast((grain) => reaching.some((grant) => grant.grain === grain));
  if (!greatest) return null;
  const opening = reaching.filter(({ grain }) => grain === greatest);
  return {
    to: greatest,
    under: [...new Set(opening.map(({ under }) => under))],
    limits: [...new Set(opening.flatMap(({ limit }) => limit ?? []))],
  };
}

const isOfficial = ({ principal, roles }: Asker) =>
  principal !== null && roles.some((role) => !['employer', 'sector-body'].includes(role));

/** What becomes of a question: its field is given, with pseudonyms in the place of identifiers, or is not. */
export type ExpectedAnswer = 'GIVEN' | 'PSEUDONYMS' | 'WITHHELD';

/** A field is given when all that leads to it is, and all that the way chooses or sorts by. */
export function expectedAnswer(
  { field, path, reads, addresses }: Pick<Question, 'field' | 'path' | 'reads' | 'addresses'>,
  asker: Asker,
  grants: Grants,
  inForce: readonly string[],
): ExpectedAnswer {
  const opens = (one: SchemaField) =>
    one.sensitivity === 'PUBLIC' ? 'PUBLIC' : expectedAccess(one, asker, grants, inForce)?.to;
  const isIdentified = (one: SchemaField) => one.type !== addresses || opens(one) === 'IDENTIFIED';
  if (![...path, ...reads].every(opens) || !path.every(isIdentified)) return 'WITHHELD';
  return field.isIdentifier && opens(field) === 'PSEUDONYMISED' ? 'PSEUDONYMS' : 'GIVEN';
}
