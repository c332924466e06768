import type { Decision, DecisionHashes, Facts, Framework } from '@huza/labour-market-test';
import { recordKey } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { employer, jobSeeker, vacancy } from './tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true });

export const testStatuses = [
  'REQUESTED',
  'ADVERTISED',
  'CANDIDATES_REFERRED',
  'DECIDED',
  'APPEALED',
  'DECIDED_ON_APPEAL',
  'WITHDRAWN',
] as const;

const testOutcomes = ['EXEMPT', 'PASSED', 'FAILED', 'REFERRED'] as const;

const referralOutcomes = ['HIRED', 'TURNED_DOWN', 'DECLINED', 'DID_NOT_APPEAR'] as const;

/** Labour market tests as they stand; what made them so is in the tables below, which are only ever added to. */
export const labourMarketTest = pgTable(
  'labour_market_test',
  {
    id: text().primaryKey(),
    employer: text()
      .notNull()
      .references(() => employer.id),
    /** Null where a generated past test has no vacancy in the register. */
    vacancy: text().references(() => vacancy.id),
    /** An ISCO-08 unit group. */
    occupation: text().notNull(),
    district: text().notNull(),
    openings: integer().notNull(),
    /** Of the foreign worker: ISO 3166-1 alpha-3. */
    nationality: text().notNull(),
    /** The class of permit that is wanted. */
    permitClass: text('permit_class').notNull(),
    /** Monthly pay in Rwandan francs. */
    monthlyPay: integer('monthly_pay').notNull(),
    durationDays: integer('duration_days').notNull(),
    /** Kinds of plans handed in, and their text. */
    plans: text().array().notNull(),
    plan: text().notNull(),
    /** Foreign workers whom the employer employs already. */
    foreignWorkers: integer('foreign_workers').notNull(),
    /** Circumstances that the employer states. */
    circumstances: text().array().notNull(),
    requestedOn: date('requested_on', { mode: 'string' }).notNull(),
    status: text({ enum: testStatuses }).notNull(),
    outcome: text({ enum: testOutcomes }),
    decidedOn: date('decided_on', { mode: 'string' }),
    /** The last day on which a permit may be applied for with it. */
    validUntil: date('valid_until', { mode: 'string' }),
    /** The last day for an appeal. */
    appealUntil: date('appeal_until', { mode: 'string' }),
    recordKey: recordKey(),
  },
  (table) => [
    index().on(table.requestedOn, table.id),
    index().on(table.employer, table.requestedOn),
    index().on(table.status, table.requestedOn),
    check('decided_has_an_outcome', sql`(${table.outcome} is null) = (${table.decidedOn} is null)`),
    check('decided_after_requested', sql`${table.decidedOn} >= ${table.requestedOn}`),
    check(
      'wants_a_worker',
      sql`${table.openings} >= 1 and ${table.monthlyPay} > 0 and ${table.foreignWorkers} >= 0`,
    ),
  ],
);

const ofTest = () =>
  text()
    .notNull()
    .references(() => labourMarketTest.id);

/** What happened to a test, in order. Only ever added to. */
export const labourMarketTestEvent = pgTable(
  'labour_market_test_event',
  {
    test: ofTest(),
    sequence: smallint().notNull(),
    /** What was done: `REQUESTED`, `ADVERTISED`, … */
    kind: text().notNull(),
    /** The status that it took, or kept. */
    status: text({ enum: testStatuses }).notNull(),
    happenedOn: date('happened_on', { mode: 'string' }).notNull(),
    /** Who did it: the principal's subject. */
    by: text().notNull(),
    reason: text(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.test, table.sequence] })],
);

/** Advertisements of the post. Only ever added to. */
export const advertisingRun = pgTable(
  'advertising_run',
  {
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    test: ofTest(),
    channel: text().notNull(),
    /** The newspaper's or site's name. */
    place: text(),
    starts: date({ mode: 'string' }).notNull(),
    /** The last day, itself included. */
    ends: date({ mode: 'string' }).notNull(),
    contents: text().array().notNull(),
    /** Where to see it, or the SHA-256 of its copy. */
    evidence: text().notNull(),
  },
  (table) => [index().on(table.test), check('ends_after_starts', sql`${table.ends} >= ${table.starts}`)],
);

/** Job seekers whom the employment service sent to the employer. */
export const referral = pgTable(
  'referral',
  {
    /** The reference that the employer knows the candidate by. */
    id: text().primaryKey(),
    test: ofTest(),
    employer: text().notNull(),
    jobSeeker: text('job_seeker')
      .notNull()
      .references(() => jobSeeker.id),
    /** What the employer may see of the candidate, as it was on the day. */
    occupation: text().notNull(),
    district: text().notNull(),
    education: text().notNull(),
    referredOn: date('referred_on', { mode: 'string' }).notNull(),
    outcome: text({ enum: referralOutcomes }),
    /** Why the employer turned the candidate down: `LACKS_QUALIFICATION`. */
    reason: text(),
    explanation: text(),
    reportedOn: date('reported_on', { mode: 'string' }),
    disputedOn: date('disputed_on', { mode: 'string' }),
    disputeReason: text('dispute_reason'),
  },
  (table) => [
    index().on(table.test),
    check('reported_has_an_outcome', sql`(${table.outcome} is null) = (${table.reportedOn} is null)`),
    check('turned_down_has_a_reason', sql`${table.outcome} <> 'TURNED_DOWN' or ${table.reason} is not null`),
  ],
);

/** Frameworks that decisions rest on, by the hash of their content. Only ever added to. */
export const labourMarketTestFramework = pgTable('labour_market_test_framework', {
  /** SHA-256 of the canonical JSON, in base64url. */
  hash: text().primaryKey(),
  name: text().notNull(),
  version: text().notNull(),
  content: jsonb().$type<Framework>().notNull(),
});

/** Decisions with all that they rest on, so that each can be taken again. Only ever added to. */
export const labourMarketTestDecision = pgTable(
  'labour_market_test_decision',
  {
    test: ofTest(),
    /** 1 for the first, 2 for the one on appeal. */
    sequence: smallint().notNull(),
    framework: text()
      .notNull()
      .references(() => labourMarketTestFramework.hash),
    /** What was known. */
    facts: jsonb().$type<Facts>().notNull(),
    /** What the rules gave, with their reasoning. */
    rules: jsonb().$type<Decision>().notNull(),
    hashes: jsonb().$type<DecisionHashes>().notNull(),
    rulesOutcome: text('rules_outcome', { enum: testOutcomes }).notNull(),
    outcome: text({ enum: testOutcomes }).notNull(),
    overruled: boolean().notNull(),
    reason: text(),
    decidedBy: text('decided_by').notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.test, table.sequence] }),
    check(
      'other_than_the_rules_has_a_reason',
      sql`${table.outcome} = ${table.rulesOutcome} or ${table.reason} is not null`,
    ),
    check(
      'overruled_differs',
      sql`${table.overruled} = (${table.outcome} <> ${table.rulesOutcome} and ${table.rulesOutcome} <> 'REFERRED')`,
    ),
  ],
);

/** Breaches of labour law that inspectors found. */
export const employerBreach = pgTable(
  'employer_breach',
  {
    employer: text()
      .notNull()
      .references(() => employer.id),
    foundOn: date('found_on', { mode: 'string' }).notNull(),
    description: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.employer, table.foundOn] })],
);

/** One asking of the statistics agency for figures that labour market tests rest on. The latest of a group is kept. */
export const surveyCollection = pgTable(
  'survey_collection',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The ISCO-08 major group that was asked for. */
    occupation: text().notNull(),
    state: text({ enum: ['ANSWERED', 'FAILED'] }).notNull(),
    agency: text().notNull(),
    dataset: text().notNull(),
    /** SHA-256 of the query, in hexadecimal. */
    queryHash: text('query_hash').notNull(),
    /** Under which the gateway's and the agency's logs know it, a page each. */
    requestIds: text('request_ids').array().notNull(),
    askedAt: moment('asked_at').notNull(),
    /** Why there is no answer. */
    code: text(),
    message: text(),
    /** The survey's latest period, as the agency gave it; none where it gave no figure. */
    period: text(),
    asOf: moment('as_of'),
    generated: boolean(),
  },
  (table) => [index().on(table.occupation, table.askedAt)],
);

/** One figure as the agency gave it: a withheld one has no value. */
export const surveyFigure = pgTable(
  'survey_figure',
  {
    collection: uuid()
      .notNull()
      .references(() => surveyCollection.id, { onDelete: 'cascade' }),
    /** An ISCO-08 code of any level. */
    occupation: text().notNull(),
    /** Empty for the whole country. */
    district: text().notNull(),
    measure: text().notNull(),
    value: doublePrecision(),
    /** Interviewed persons that it rests on. */
    observations: integer(),
    observationStatus: text('observation_status').notNull(),
    confidentialityStatus: text('confidentiality_status').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collection, table.occupation, table.district, table.measure] }),
    check(
      'withheld_figure_has_no_value',
      sql`${table.confidentialityStatus} <> 'C' or ${table.value} is null`,
    ),
  ],
);
