import { recordKey } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

export { register } from '@huza/subgraph';

/** The classes of permits, as the law and its orders name them. */
export const permitClass = pgTable('permit_class', {
  code: text().primaryKey(),
  name: text().notNull(),
  description: text().notNull(),
  forWhom: text('for_whom').notNull(),
  legalBasis: text('legal_basis').notNull(),
  longestValidityMonths: smallint('longest_validity_months'),
  renewable: boolean(),
  /** Whether none is granted without a labour market test that is passed or exempt. */
  labourMarketTest: boolean('labour_market_test').notNull().default(false),
  /** Whether the occupation must be on the Occupations in Demand List. */
  occupationInDemand: boolean('occupation_in_demand').notNull().default(false),
});

/** The posts at which the border is crossed. */
export const borderPost = pgTable('border_post', {
  code: text().primaryKey(),
  name: text().notNull(),
  mode: text({ enum: ['LAND', 'AIR'] }).notNull(),
  neighbour: text(),
});

/** Who applies or holds, without what identifies: no name, no number of an identity document. */
const person = {
  permitClass: text('permit_class')
    .notNull()
    .references(() => permitClass.code),
  /** ISO 3166-1 alpha-3. */
  nationality: text().notNull(),
  /** The ISCO-08 unit group. */
  occupation: text().notNull(),
  /** The sponsoring employer's pseudonym. */
  employer: text(),
  birthYear: smallint('birth_year').notNull(),
  sex: text({ enum: ['FEMALE', 'MALE'] }).notNull(),
};

export const applicationStatuses = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'DOCUMENTS_REQUESTED',
  'APPROVED',
  'REFUSED',
  'WITHDRAWN',
] as const;

export const permitApplication = pgTable(
  'permit_application',
  {
    recordKey: recordKey(),
    id: text().primaryKey(),
    ...person,
    status: text({ enum: applicationStatuses }).notNull(),
    submittedOn: date('submitted_on', { mode: 'string' }).notNull(),
    decidedOn: date('decided_on', { mode: 'string' }),
    /** The number of the labour market test that it refers to, in the labour agency's register. */
    labourMarketTest: text('labour_market_test'),
  },
  (table) => {
    const refused = sql`${table.status} = 'REFUSED'`;
    return [
      index().on(table.submittedOn, table.id),
      index().on(table.occupation, table.decidedOn).where(refused),
      index().on(table.nationality, table.decidedOn).where(refused),
      index().on(table.employer, table.decidedOn).where(refused),
      // One test, one permit.
      uniqueIndex('one_permit_a_labour_market_test')
        .on(table.labourMarketTest)
        .where(sql`${table.status} = 'APPROVED'`),
      index().on(table.labourMarketTest),
      check('decided_after_submitted', sql`${table.decidedOn} >= ${table.submittedOn}`),
    ];
  },
);

/** Who did something, and why; null for what was generated. */
const doing = {
  by: text(),
  reason: text(),
  recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull().defaultNow(),
};

/** By variable: what it was, and what it became. */
export type PermitChanges = Readonly<
  Record<string, { readonly from: string | null; readonly to: string | null }>
>;

/** The labour agency's signed word on a labour market test, as it was verified here. Only ever added to. */
export const labourMarketTestStatement = pgTable(
  'labour_market_test_statement',
  {
    application: text()
      .notNull()
      .references(() => permitApplication.id),
    sequence: smallint().notNull(),
    /** The document itself, so that its signature can be verified again. */
    document: text().notNull(),
    test: text().notNull(),
    outcome: text({ enum: ['PASSED', 'EXEMPT'] }).notNull(),
    occupationInDemand: boolean('occupation_in_demand').notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    acceptedOn: date('accepted_on', { mode: 'string' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.application, table.sequence] })],
);

/** Each status that an application took, in order. Only ever added to. */
export const permitApplicationEvent = pgTable(
  'permit_application_event',
  {
    application: text()
      .notNull()
      .references(() => permitApplication.id),
    sequence: smallint().notNull(),
    status: text({ enum: applicationStatuses }).notNull(),
    happenedOn: date('happened_on', { mode: 'string' }).notNull(),
    ...doing,
  },
  (table) => [primaryKey({ columns: [table.application, table.sequence] })],
);

export const permit = pgTable(
  'permit',
  {
    recordKey: recordKey(),
    id: text().primaryKey(),
    application: text()
      .notNull()
      .unique()
      .references(() => permitApplication.id),
    ...person,
    issuedOn: date('issued_on', { mode: 'string' }).notNull(),
    /** The last day, renewals included. */
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    cancelledOn: date('cancelled_on', { mode: 'string' }),
    renewals: smallint().notNull(),
  },
  (table) => [
    index().on(table.issuedOn, table.id),
    index().on(table.occupation, table.expiresOn),
    index().on(table.nationality, table.expiresOn),
    index().on(table.employer, table.expiresOn),
    check('expires_after_issued', sql`${table.expiresOn} >= ${table.issuedOn}`),
    check(
      'cancelled_while_valid',
      sql`${table.cancelledOn} between ${table.issuedOn} and ${table.expiresOn}`,
    ),
  ],
);

/** What happened to a permit, in order. Only ever added to. */
export const permitEvent = pgTable(
  'permit_event',
  {
    permit: text()
      .notNull()
      .references(() => permit.id),
    sequence: smallint().notNull(),
    kind: text({ enum: ['ISSUED', 'RENEWED', 'CHANGED', 'CANCELLED', 'EXPIRED'] }).notNull(),
    happenedOn: date('happened_on', { mode: 'string' }).notNull(),
    ...doing,
    /** What was changed: each variable's value before and after. */
    changes: jsonb().$type<PermitChanges>(),
  },
  (table) => [primaryKey({ columns: [table.permit, table.sequence] })],
);

/**
 * One crossing of the border. Rows come in the order of days, so that a block range index finds a period; there is no
 * key and no foreign key, which would double the time that millions of rows take to load: the counts below have both.
 */
export const borderCrossing = pgTable(
  'border_crossing',
  {
    crossedOn: date('crossed_on', { mode: 'string' }).notNull(),
    post: text().notNull(),
    direction: text({ enum: ['ENTRY', 'EXIT'] }).notNull(),
    nationality: text().notNull(),
  },
  (table) => [index().using('brin', table.crossedOn)],
);

/** Crossings counted by month: a few thousand rows for any number of crossings, and what figures are made of. */
export const borderCrossingCount = pgTable(
  'border_crossing_count',
  {
    month: text().notNull(),
    post: text()
      .notNull()
      .references(() => borderPost.code),
    direction: text({ enum: ['ENTRY', 'EXIT'] }).notNull(),
    nationality: text().notNull(),
    crossings: integer().notNull(),
    recordKey: recordKey(),
  },
  (table) => [
    primaryKey({ columns: [table.nationality, table.month, table.direction, table.post] }),
    index().on(table.month),
  ],
);
