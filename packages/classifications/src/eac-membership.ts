import { readTable } from './read-table.ts';

/** A time during which a country is a partner state of the East African Community. */
export interface EacMembership {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** The first day: for a later partner state, when its treaty of accession entered into force. */
  readonly memberFrom: string;
  /** The first day after; `null` while it lasts. */
  readonly memberUntil: string | null;
  /** The treaty and date that it rests on. */
  readonly reference: string;
}

/** Memberships in the order of accession. */
export const eacMemberships: readonly EacMembership[] = readTable<
  'country' | 'member_from' | 'member_until' | 'reference'
>('eac-membership.csv').map((row) => ({
  country: row.country,
  memberFrom: row.member_from,
  memberUntil: row.member_until || null,
  reference: row.reference,
}));

/**
 * Whether a country is a partner state on a day (`2022-07-11`).
 *
 * @throws RangeError when the day is not written `YYYY-MM-DD`.
 */
export function eacMemberOn(alpha3: string, day: string): boolean {
  checkDay(day);
  return eacMemberships.some((membership) => membership.country === alpha3 && lastsOn(membership, day));
}

/**
 * The partner states on a day, by alpha-3 code in the order of accession.
 *
 * @throws RangeError when the day is not written `YYYY-MM-DD`.
 */
export function eacPartnerStates(day: string): string[] {
  checkDay(day);
  return eacMemberships.filter((membership) => lastsOn(membership, day)).map(({ country }) => country);
}

/** Days are compared as text, which holds only in this one form. */
function checkDay(day: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`${day} is not a day such as 2022-07-11`);
}

const lastsOn = ({ memberFrom, memberUntil }: EacMembership, day: string): boolean =>
  memberFrom <= day && (memberUntil === null || day < memberUntil);
