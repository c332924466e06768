import type { PermitApplicationsQueryVariables } from '#graphql/permit-applications.ts';
import { applicationWords } from './application-words.ts';

type Filter = NonNullable<PermitApplicationsQueryVariables['filter']>;

/** What is sought, as it stands in the address. */
export interface SoughtApplications {
  readonly status?: string | undefined;
  readonly permitClass?: string | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly nationality?: string | undefined;
  /** An ISCO-08 code of any level. */
  readonly occupation?: string | undefined;
  /** Submitted on this day or later. */
  readonly from?: string | undefined;
  /** Submitted on this day or earlier. */
  readonly to?: string | undefined;
}

const isStatus = (text: string): text is NonNullable<Filter['status']> =>
  Object.hasOwn(applicationWords.en.statuses, text);

/** The same for the hub; a status that no list knows is passed over. */
export const filterOf = ({
  status = '',
  permitClass,
  nationality,
  occupation,
  from,
  to,
}: SoughtApplications): Filter => ({
  status: isStatus(status) ? status : null,
  permitClass: permitClass || null,
  nationality: nationality || null,
  occupation: occupation || null,
  submittedFrom: from || null,
  submittedTo: to || null,
});
