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
}

const claims = z.object({
  sub: z.string().min(1),
  agency: z.string().min(1),
  roles: z.array(z.enum(roles)).min(1),
  purposes: z.array(z.custom<Purpose>((word) => typeof word === 'string' && isPurpose(word))),
});

/** Reads a principal from a token's claims; `null` when they do not describe one. */
export function principalFrom(payload: unknown): Principal | null {
  const { success, data } = claims.safeParse(payload);
  if (!success) return null;
  return { subject: data.sub, agency: data.agency, roles: data.roles, purposes: data.purposes };
}

const outsiders: readonly Role[] = ['employer', 'sector-body'];

/** An official works for an agency or an organisation; employers and sector bodies speak for themselves. */
export const isOfficial = (principal: Principal) => principal.roles.some((role) => !outsiders.includes(role));
