import type { OccupationScore } from '@huza/shortage';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Published versions of the Occupations in Demand List. The database refuses every change of one. */
export const edition = pgTable(
  'edition',
  {
    name: text().primaryKey(),
    legalReference: text('legal_reference').notNull(),
    effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
    /** The edition in whose place it stands from the same day on: entries that were handed in later. */
    replaces: text(),
    /** The review that it came out of; none for one that was imported. */
    review: text(),
    entriesAreDemonstration: boolean('entries_are_demonstration').notNull(),
    note: text(),
    publishedAt: moment('published_at').notNull().defaultNow(),
    publishedBy: text('published_by'),
  },
  (table) => [
    foreignKey({ columns: [table.replaces], foreignColumns: [table.name] }),
    uniqueIndex('edition_replaced_once').on(table.replaces),
    uniqueIndex('edition_of_review').on(table.review),
    uniqueIndex('edition_begins_alone').on(table.effectiveFrom).where(sql`${table.replaces} is null`),
  ],
);

/** From when to when each edition is in force: one takes over from another. One that is replaced never is. */
export const editionValidity = pgView('edition_validity', {
  name: text().notNull(),
  effectiveFrom: date('effective_from', { mode: 'string' }).notNull(),
  effectiveUntil: date('effective_until', { mode: 'string' }),
  next: text(),
}).as(sql`
  select name, effective_from,
    lead(effective_from) over (order by effective_from) as effective_until,
    lead(name) over (order by effective_from) as next
  from edition
  where not exists (select from edition as other where other.replaces = edition.name)`);

/** The unit groups on an edition. */
export const editionEntry = pgTable(
  'edition_entry',
  {
    edition: text()
      .notNull()
      .references(() => edition.name),
    occupation: text().notNull(),
    /** Why it is listed, where the source says it. */
    reason: text(),
  },
  (table) => [primaryKey({ columns: [table.edition, table.occupation] })],
);

export const reviewStates = [
  'OPEN',
  'SCORED',
  'CONSULTATION',
  'DELIBERATION',
  'PROPOSED',
  'APPROVED',
  'PUBLISHED',
  'WITHDRAWN',
] as const;

/** One renewal or amendment of the list, from its opening to an edition. */
export const review = pgTable(
  'review',
  {
    /** The name that its edition will have. */
    id: text().primaryKey(),
    title: text().notNull(),
    kind: text({ enum: ['RENEWAL', 'AMENDMENT'] }).notNull(),
    /** The edition that was in force when it was opened: what its decisions are compared with. */
    previousEdition: text('previous_edition')
      .notNull()
      .references(() => edition.name),
    state: text({ enum: reviewStates }).notNull(),
    /** Counts its changes: who changes it says which version they saw. */
    version: integer().notNull().default(1),
    /** The method as it was published, in canonical JSON; none for an amendment. */
    method: text(),
    methodHash: text('method_hash'),
    /** Calendar years of evidence, in order: the last is scored. */
    periods: text().array().notNull(),
    /** The number of the scoring that counts. */
    scoring: integer(),
    /** From then on its comments are public. */
    consultationClosedAt: moment('consultation_closed_at'),
    proposedBy: text('proposed_by'),
  },
  (table) => [
    check('renewal_has_a_method', sql`(${table.kind} = 'RENEWAL') = (${table.method} is not null)`),
  ],
);

/** What changes a review, by the name of its mutation. */
const reviewActions = [
  'openListReview',
  'openListAmendment',
  'scoreListReview',
  'openListConsultation',
  'closeListConsultation',
  'decideOccupations',
  'proposeList',
  'returnListProposal',
  'approveListProposal',
  'publishList',
  'withdrawListReview',
] as const;

/** What happened to a review: who, when, why. */
export const reviewEvent = pgTable(
  'review_event',
  {
    review: text()
      .notNull()
      .references(() => review.id),
    /** The review's version after it. */
    version: integer().notNull(),
    action: text({ enum: reviewActions }).notNull(),
    state: text({ enum: reviewStates }).notNull(),
    principal: text().notNull(),
    at: moment('at').notNull().defaultNow(),
    reason: text(),
  },
  (table) => [primaryKey({ columns: [table.review, table.version] })],
);

/** One asking of the agencies for a review's evidence. */
export const evidenceCollection = pgTable(
  'evidence_collection',
  {
    id: uuid().primaryKey().defaultRandom(),
    review: text()
      .notNull()
      .references(() => review.id),
    state: text({ enum: ['REQUESTED', 'COMPLETE', 'PARTIAL', 'FAILED'] }).notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedAt: moment('requested_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (table) => [index().on(table.review, table.requestedAt)],
);

/** One query of a collection, with what became of it. */
export const evidenceRequest = pgTable(
  'evidence_request',
  {
    collection: uuid()
      .notNull()
      .references(() => evidenceCollection.id),
    /** What it asks for: `permits`. */
    name: text().notNull(),
    agency: text().notNull(),
    dataset: text().notNull(),
    query: text().notNull(),
    variables: jsonb().$type<Record<string, unknown>>().notNull(),
    /** SHA-256 of the query, in hexadecimal. */
    queryHash: text('query_hash').notNull(),
    /** Under which the gateway's and the agencies' logs know it, a page each. */
    requestIds: text('request_ids').array().notNull(),
    outcome: text({ enum: ['ANSWERED', 'FAILED'] }).notNull(),
    code: text(),
    message: text(),
    askedAt: moment('asked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.collection, table.name] })],
);

/** One figure that an agency gave: a suppressed one has no value, and stays so. */
export const evidenceValue = pgTable(
  'evidence_value',
  {
    collection: uuid().notNull(),
    request: text().notNull(),
    occupation: text().notNull(),
    measure: text().notNull(),
    period: text().notNull(),
    value: doublePrecision(),
    standardError: doublePrecision('standard_error'),
    /** Interviewed persons that a survey's estimate rests on. */
    observations: integer(),
    unit: text().notNull(),
    observationStatus: text('observation_status', { enum: ['A', 'B', 'E', 'F', 'M', 'P', 'U'] }).notNull(),
    confidentialityStatus: text('confidentiality_status', { enum: ['F', 'N', 'C'] }).notNull(),
    generated: boolean().notNull(),
    asOf: moment('as_of').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.collection, table.occupation, table.measure, table.period] }),
    foreignKey({
      columns: [table.collection, table.request],
      foreignColumns: [evidenceRequest.collection, evidenceRequest.name],
    }),
    check('withheld_has_no_value', sql`${table.confidentialityStatus} <> 'C' or ${table.value} is null`),
  ],
);

/** One scoring of a review's evidence by its method. The texts are canonical JSON: the hashes are of them. */
export const scoring = pgTable(
  'scoring',
  {
    review: text()
      .notNull()
      .references(() => review.id),
    number: integer().notNull(),
    collection: uuid()
      .notNull()
      .references(() => evidenceCollection.id),
    evidenceHash: text('evidence_hash').notNull(),
    score: text().notNull(),
    scoreHash: text('score_hash').notNull(),
    sensitivity: text().notNull(),
    sensitivityHash: text('sensitivity_hash').notNull(),
    scoredAt: moment('scored_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.review, table.number] })],
);

/** What a scoring says of one occupation, for the board. */
export const scoredOccupation = pgTable(
  'scored_occupation',
  {
    review: text().notNull(),
    scoring: integer().notNull(),
    occupation: text().notNull(),
    outcome: text({ enum: ['CANDIDATE', 'NOT_CANDIDATE', 'INSUFFICIENT_EVIDENCE'] }).notNull(),
    rank: integer(),
    composite: doublePrecision(),
    sharePassed: doublePrecision('share_passed'),
    /** Of the perturbed methods, the share that makes it a candidate. */
    listedShare: doublePrecision('listed_share').notNull(),
    /** Its ranks over the perturbed methods. */
    bestRank: integer('best_rank'),
    worstRank: integer('worst_rank'),
    /** The whole of it. */
    score: jsonb().$type<OccupationScore>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.review, table.scoring, table.occupation] }),
    foreignKey({
      columns: [table.review, table.scoring],
      foreignColumns: [scoring.review, scoring.number],
    }),
  ],
);

/** What employers and sector bodies say in a consultation. Row level security hides it until that is closed. */
export const consultationComment = pgTable(
  'consultation_comment',
  {
    id: uuid().primaryKey(),
    review: text()
      .notNull()
      .references(() => review.id),
    occupation: text().notNull(),
    position: text({ enum: ['LIST', 'DO_NOT_LIST'] }).notNull(),
    organisation: text().notNull(),
    text: text().notNull(),
    documents: jsonb().$type<{ readonly title: string; readonly sha256: string }[]>().notNull(),
    submittedBy: text('submitted_by').notNull(),
    submittedAt: moment('submitted_at').notNull().defaultNow(),
  },
  (table) => [index().on(table.review, table.occupation, table.submittedAt)],
);

/** What the committee decided of an occupation; the latest counts. */
export const decision = pgTable(
  'decision',
  {
    review: text()
      .notNull()
      .references(() => review.id),
    occupation: text().notNull(),
    /** The review's version with which it was taken. */
    version: integer().notNull(),
    decision: text({ enum: ['ACCEPT_SCORE', 'LIST', 'DO_NOT_LIST'] }).notNull(),
    listed: boolean().notNull(),
    reason: text().notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: moment('decided_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.review, table.occupation, table.version] })],
);
