import {
  type Change,
  changeOnce,
  connectionOf,
  countOf,
  type IdempotentInput,
  pageOf,
  registerDay,
  required,
  type SubgraphContext,
  sourceOf,
} from '@huza/subgraph';
import type {
  AdvertisementContent,
  AdvertisingChannel,
  EmployerPlan,
  LabourMarketTestEventKind,
  RefusalReason,
  Resolvers,
} from '../../generated/resolvers.ts';
import { jobSeekerById } from '../job-seekers/queries.ts';
import { labourMarketTests } from '../policy.ts';
import { vacancyById } from '../vacancies/queries.ts';
import { daysUntil, recordAdvertising } from './advertising.ts';
import { appeal, withdraw } from './appeal.ts';
import { assessments } from './assessment.ts';
import { candidatesOf } from './candidates.ts';
import { frameworkOn } from './deadlines.ts';
import { decide, decideOnAppeal } from './decide.ts';
import { decisionResolvers } from './decision-resolvers.ts';
import { frameworkOfTest, frameworkResolvers } from './framework.ts';
import { outcomeStatement } from './outcome-statement.ts';
import { advertisingOf, decisionsOf, historyOf, testById, testKey, testsOf } from './queries.ts';
import {
  disputeReferral,
  referCandidates,
  referralById,
  referralsOf,
  reportReferral,
  testOfReferral,
} from './referrals.ts';
import { requestTest } from './request.ts';

const mostCandidates = 100;

/** Takes a step, which gives its place in the test's history. */
type Step<Input> = (input: Input, context: SubgraphContext) => Promise<number>;

const sequenceOf =
  <Input>(step: Step<Input>): Change<Input> =>
  async (input, context) =>
    String(await step(input, context));

/** Takes a step on a test once; its payload names the test and the step. */
const takeOnce = <Input extends IdempotentInput & { readonly labourMarketTest: string }>(
  mutation: string,
  step: Step<Input>,
) =>
  changeOnce(mutation, sequenceOf(step), (sequence, { labourMarketTest: test }) => ({
    test,
    sequence: Number(sequence),
  }));

/** The same for a step on a referral. */
const takeOnceOn = <Input extends IdempotentInput & { readonly referral: string }>(
  mutation: string,
  step: Step<Input>,
) =>
  changeOnce(mutation, sequenceOf(step), async (sequence, { referral }, context) => ({
    referral,
    test: await testOfReferral(referral, context),
    sequence: Number(sequence),
  }));

/** What the payload of every step names. */
const stepFields = {
  labourMarketTest: async ({ test }: { test: string }, _args: object, { database }: SubgraphContext) =>
    required((await testById(database, [test], undefined)).get(test) ?? null),
  event: async (
    { test, sequence }: { test: string; sequence: number },
    _args: object,
    { load }: SubgraphContext,
  ) => required(((await load(historyOf, test)) ?? []).find((event) => event.sequence === sequence) ?? null),
};

export const labourMarketTestResolvers = {
  ...decisionResolvers,
  ...frameworkResolvers,
  Query: {
    labourMarketTest: (_parent, { id }, { load }) => load(testById, id),
    labourMarketTestFramework: async (_parent, _args, { database }) =>
      frameworkOn(await registerDay(database)),
    labourMarketTests: async (_parent, { filter, ...args }, { cursors, database }) => {
      const page = pageOf(args, 2, cursors);
      return connectionOf(await testsOf(database, filter ?? {}, page), page, testKey);
    },
  },
  Mutation: {
    requestLabourMarketTest: changeOnce('requestLabourMarketTest', requestTest, (test) => ({
      test,
      sequence: 1,
    })),
    recordAdvertising: takeOnce('recordAdvertising', recordAdvertising),
    referCandidates: takeOnce('referCandidates', referCandidates),
    reportReferral: takeOnceOn('reportReferral', reportReferral),
    disputeReferral: takeOnceOn('disputeReferral', disputeReferral),
    decideLabourMarketTest: takeOnce('decideLabourMarketTest', decide),
    appealLabourMarketTest: takeOnce('appealLabourMarketTest', appeal),
    decideLabourMarketTestAppeal: takeOnce('decideLabourMarketTestAppeal', decideOnAppeal),
    withdrawLabourMarketTest: takeOnce('withdrawLabourMarketTest', withdraw),
  },
  LabourMarketTestPayload: stepFields,
  ReferralPayload: {
    ...stepFields,
    referral: async ({ referral }, _args, { load }) => required(await load(referralById, referral)),
  },
  LabourMarketTest: {
    __resolveReference: ({ id }, { load }) => load(testById, id),
    employer: ({ employer }) => ({ id: employer }),
    vacancy: ({ vacancy }, _args, { load }) => (vacancy === null ? null : load(vacancyById, vacancy)),
    occupation: ({ occupation }) => ({ code: occupation }),
    district: ({ district }) => ({ code: district }),
    nationality: ({ nationality }) => ({ alpha3: nationality }),
    permitClass: ({ permitClass }) => ({ code: permitClass }),
    monthlyPay: ({ monthlyPay }) => String(monthlyPay),
    plans: ({ plans }) => plans as EmployerPlan[],
    assessment: ({ id }, _args, { load }) => load(assessments, id),
    rules: async ({ id }, _args, { load }) => required(await load(frameworkOfTest, id)),
    decisions: async ({ id }, _args, { load }) => (await load(decisionsOf, id)) ?? [],
    advertisingRuns: async ({ id }, _args, { load }) => (await load(advertisingOf, id)) ?? [],
    candidates: async ({ id }, { first }, { load }) =>
      (await load(candidatesOf, id, { first: countOf('first', first, mostCandidates) })) ?? [],
    referrals: async ({ id }, _args, { load }) => (await load(referralsOf, id)) ?? [],
    history: async ({ id }, _args, { load }) => (await load(historyOf, id)) ?? [],
    outcomeStatement: (test, _args, context) => outcomeStatement(test, context),
    source: (_test, _args, context) => sourceOf(labourMarketTests.dataset, context),
  },
  LabourMarketTestEvent: {
    kind: ({ kind }) => kind as LabourMarketTestEventKind,
    on: ({ happenedOn }) => happenedOn,
  },
  AdvertisingRun: {
    channel: ({ channel }) => channel as AdvertisingChannel,
    contents: ({ contents }) => contents as AdvertisementContent[],
    days: async (run, _args, { database }) => daysUntil(run, await registerDay(database)),
  },
  MatchedCandidate: {
    jobSeeker: (candidate) => candidate,
    occupationMatch: ({ sameOccupation }) => (sameOccupation ? 'UNIT_GROUP' : 'MINOR_GROUP'),
  },
  Referral: {
    __resolveReference: ({ id }, { load }) => load(referralById, id),
    jobSeeker: ({ jobSeeker }, _args, { load }) => load(jobSeekerById, jobSeeker),
    occupation: ({ occupation }) => ({ code: occupation }),
    district: ({ district }) => ({ code: district }),
    reason: ({ reason }) => reason as RefusalReason | null,
  },
} satisfies Resolvers;
