import { readTable } from './read-table.ts';

/** A time during which a country is a partner state of the East African Community. */
export interface EacMembership {
  readonly country: string;
  /** The first day. */
  readonly memberFrom: string;
  /** The first day after; `null` while it lasts. */
  readonly memberUntil: string | null;
  readonly reference: string;
}

/** Memberships by country and date, each with the treaty that it rests on. */
export const eacMemberships: readonly EacMembership[] = readTable<
  'country' | 'member_from' | 'member_until' | 'reference'
>('eac-membership.csv').map((row) => ({
  country: row.country,
  memberFrom: row.member_from,
  memberUntil: row.member_until || null,
  reference: row.reference,
}));

/** Whether a country is a partner state on a day (`2022-07-11`). */
export const eacMemberOn = (alpha3: string, day: string): boolean => eacPartnerStates(day).includes(alpha3);

/** The partner states on a day, by alpha-3 code. */
export const eacPartnerStates = (day: string): string[] =>
  eacMemberships
    .filter(({ memberFrom, memberUntil }) => memberFrom <= day && (memberUntil === null || day < memberUntil))
    .map(({ country }) => country);
