import type { LabourMarketTestsQueryVariables } from '#graphql/labour-market-tests.ts';
import { testWords } from './test-words.ts';

type Filter = NonNullable<LabourMarketTestsQueryVariables['filter']>;

/** What is sought, as it stands in the address. */
export interface SoughtTests {
  readonly status?: string | undefined;
  readonly outcome?: string | undefined;
  /** An ISCO-08 code of any level. */
  readonly occupation?: string | undefined;
  /** A district's code. */
  readonly district?: string | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly nationality?: string | undefined;
  /** The last day for an appeal, or of validity, is this one or earlier. */
  readonly deadline?: string | undefined;
}

const isStatus = (text: string): text is NonNullable<Filter['status']> =>
  Object.hasOwn(testWords.en.statuses, text);

const isOutcome = (text: string): text is NonNullable<Filter['outcome']> =>
  Object.hasOwn(testWords.en.outcomes, text);

/** The same for the hub; what the address has and no list knows is passed over. */
export const filterOf = ({
  status = '',
  outcome = '',
  occupation,
  district,
  nationality,
  deadline,
}: SoughtTests): Filter => ({
  status: isStatus(status) ? status : null,
  outcome: isOutcome(outcome) ? outcome : null,
  occupation: occupation || null,
  district: district || null,
  nationality: nationality || null,
  deadlineTo: deadline || null,
});
