import { demonstrationPrincipals } from '@huza/openid-provider';

/** A principal with the purpose that it states; both may be missing. */
export interface Asker {
  readonly principal: string | null;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly purpose: string | null;
}

const nobody: Asker = { principal: null, agency: '', roles: [], purpose: null };

/** Nobody, and every demonstration principal with no purpose and with each of its own. */
export const askers: readonly Asker[] = [
  nobody,
  ...demonstrationPrincipals.flatMap(({ name, agency, roles, purposes }) =>
    [null, ...purposes].map((purpose) => ({ principal: name, agency, roles, purpose })),
  ),
];

/** `statistics-analyst for official-statistics`. */
export const nameOf = ({ principal, purpose }: Asker) =>
  `${principal ?? 'nobody signed in'} for ${purpose ?? 'no purpose'}`;
