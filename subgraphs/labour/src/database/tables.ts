import { recordKey } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';

export { register } from '@huza/subgraph';
export {
  advertisingRun,
  employerBreach,
  labourMarketTest,
  labourMarketTestDecision,
  labourMarketTestEvent,
  labourMarketTestFramework,
  referral,
  surveyCollection,
  surveyFigure,
} from './labour-market-test-tables.ts';
export * from './list-tables.ts';

/** Employers by their pseudonyms. */
export const employer = pgTable('employer', {
  id: text().primaryKey(),
  name: text().notNull(),
  sector: text({ enum: ['PRIVATE', 'PUBLIC', 'NON_GOVERNMENTAL', 'INTERNATIONAL'] }).notNull(),
  /** An ISIC Rev. 4 class. */
  activity: text().notNull(),
  district: text().notNull(),
  employees: integer().notNull(),
});

/** Posts advertised with the public employment service. */
export const vacancy = pgTable(
  'vacancy',
  {
    id: text().primaryKey(),
    employer: text()
      .notNull()
      .references(() => employer.id),
    /** An ISCO-08 unit group. */
    occupation: text().notNull(),
    /** The employer's ISIC Rev. 4 class, kept here as vacancies are counted by it. */
    activity: text().notNull(),
    /** The section that the class belongs to. */
    section: text().notNull(),
    district: text().notNull(),
    openings: integer().notNull(),
    posted: date({ mode: 'string' }).notNull(),
    closes: date({ mode: 'string' }).notNull(),
    filled: date({ mode: 'string' }),
    /** Monthly pay in Rwandan francs. */
    payFrom: integer('pay_from').notNull(),
    payTo: integer('pay_to').notNull(),
  },
  (table) => [
    index().on(table.posted, table.id),
    index().on(table.occupation, table.posted),
    index().on(table.activity, table.posted),
    index().on(table.section, table.posted),
    index().on(table.district, table.posted),
    index().on(table.employer, table.posted),
    check('closes_after_posted', sql`${table.closes} >= ${table.posted}`),
    check('filled_after_posted', sql`${table.filled} >= ${table.posted}`),
    check('pay_is_a_range', sql`${table.payTo} >= ${table.payFrom}`),
  ],
);

/** Persons registered with the public employment service, without what identifies them. */
export const jobSeeker = pgTable(
  'job_seeker',
  {
    id: text().primaryKey(),
    occupation: text().notNull(),
    district: text().notNull(),
    education: text().notNull(),
    sex: text({ enum: ['F', 'M'] }).notNull(),
    ageBand: text('age_band').notNull(),
    registered: date({ mode: 'string' }).notNull(),
    /** The day of placement or of leaving the register. */
    ended: date({ mode: 'string' }),
    placed: boolean().notNull(),
    recordKey: recordKey(),
  },
  (table) => [
    index().on(table.registered, table.id),
    index().on(table.occupation, table.registered),
    check('ended_after_registered', sql`${table.ended} >= ${table.registered}`),
    check('placed_has_a_day', sql`not ${table.placed} or ${table.ended} is not null`),
  ],
);
