import type { PermitApplicationQuery } from '#graphql/permit-application.ts';
import type { RegisteredApplicationQuery } from '#graphql/registered-application.ts';

type Sponsored = NonNullable<PermitApplicationQuery['permitApplication']>;
/** An application as the agency's own staff are given it. */
export type Registered = NonNullable<RegisteredApplicationQuery['permitApplication']>;

/** An application as its sponsor or the agency's own staff are given it. */
export type Application = Sponsored | Registered;

/** The permit that was issued on it. */
export type Permit = NonNullable<Application['permit']>;

/** A permit as the agency's own staff are given it. */
export type RegisteredPermit = NonNullable<Registered['permit']>;

export const isRegistered = (application: Application): application is Registered =>
  'birthYear' in application;

export const isRegisteredPermit = (permit: Permit): permit is RegisteredPermit => 'history' in permit;

/** Whether an application waits for a decision. */
export const isPending = ({ status }: Pick<Application, 'status'>): boolean =>
  status === 'SUBMITTED' || status === 'UNDER_REVIEW' || status === 'DOCUMENTS_REQUESTED';

/** An employer's name where the labour agency tells it, else its pseudonym. */
export const nameOf = (employer: { readonly id: string; readonly name?: string | null }): string =>
  employer.name ?? employer.id;
