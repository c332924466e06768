import type { LabourMarketTestQuery, TestForItsPartiesFragment } from '#graphql/labour-market-test.ts';

/** A test as the reader is given it. */
export type Test = NonNullable<LabourMarketTestQuery['labourMarketTest']>;

/** A test as labour officers and its employer are given it. */
export type WholeTest = Test & TestForItsPartiesFragment;

export type Decision = WholeTest['decisions'][number];
export type RuleFound = Decision['reasoning'][number];
export type Referral = WholeTest['referrals'] extends infer Referrals
  ? NonNullable<Referrals> extends readonly (infer One)[]
    ? One
    : never
  : never;

export const isWhole = (test: Test): test is WholeTest => test.history !== undefined;

/** Whether nothing is decided yet, so that employer and officers go on with it. */
export const isUndecided = ({ status }: Test): boolean =>
  status === 'REQUESTED' || status === 'ADVERTISED' || status === 'CANDIDATES_REFERRED';

/** Whether a decision can be taken on it now. */
export const isDecidable = (test: Test): boolean => isUndecided(test) || test.status === 'APPEALED';
