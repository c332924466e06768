import { z } from 'zod';
import { isPurpose, type Purpose } from './purpose.ts';

/** What a principal does at its agency. */
export const roles = [
  'analyst',
  'permit-officer',
  'labour-officer',
  'list-committee',
  'list-approver',
  'data-steward',
  'data-protection-officer',
  'employer',
  'sector-body',
  'service',
] as const;

export type Role = (typeof roles)[number];

/** Who asks. Only ever made from a verified token. */
export interface Principal {
  readonly subject: string;
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly purposes: readonly Purpose[];
  /** The pseudonym of the one employer that the principal acts for; absent for everyone else. */
  readonly employer?: string;
}

const claims = z.object({
  sub: z.string().min(1),
  agency: z.string().min(1),
  roles: z.array(z.enum(roles)).min(1),
  purposes: z.array(z.custom<Purpose>((word) => typeof word === 'string' && isPurpose(word))),
  employer: z.string().min(1).optional(),
});

/** Reads a principal from a token's claims; `null` when they do not describe one. */
export function principalFrom(payload: unknown): Principal | null {
  const { success, data } = claims.safeParse(payload);
  if (!success) return null;
  const { sub: subject, agency, roles, purposes, employer } = data;
  return { subject, agency, roles, purposes, ...(employer && { employer }) };
}

const outsiders: readonly Role[] = ['employer', 'sector-body'];

/** An official works for an agency or an organisation; employers and sector bodies speak for themselves. */
export const isOfficial = (principal: Principal) => principal.roles.some((role) => !outsiders.includes(role));
