import { recordKey } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';

/** ISCO-08, all four levels. */
export const occupation = pgTable(
  'occupation',
  {
    code: text().primaryKey(),
    level: smallint().notNull(),
    parent: text(),
    titleEnglish: text('title_en').notNull(),
    titleFrench: text('title_fr').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.parent], foreignColumns: [table.code] }),
    index().on(table.parent),
  ],
);

/** ISIC Rev. 4, all four levels. */
export const economicActivity = pgTable(
  'economic_activity',
  {
    code: text().primaryKey(),
    level: smallint().notNull(),
    parent: text(),
    title: text().notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.parent], foreignColumns: [table.code] }),
    index().on(table.parent),
  ],
);

/** ISCED 2011 levels. */
export const educationLevel = pgTable('education_level', {
  code: text().primaryKey(),
  titleEnglish: text('title_en').notNull(),
  titleFrench: text('title_fr').notNull(),
});

/** ISO 3166-1. */
export const country = pgTable('country', {
  alpha3: text().primaryKey(),
  alpha2: text().notNull().unique(),
  nameEnglish: text('name_en').notNull(),
  nameFrench: text('name_fr').notNull(),
});

/** Partner states of the East African Community, by date. */
export const eacMembership = pgTable(
  'eac_membership',
  {
    country: text()
      .notNull()
      .references(() => country.alpha3),
    memberFrom: date('member_from', { mode: 'string' }).notNull(),
    memberUntil: date('member_until', { mode: 'string' }),
  },
  (table) => [primaryKey({ columns: [table.country, table.memberFrom] })],
);

/** Rwanda's districts. */
export const district = pgTable('district', {
  code: text().primaryKey(),
  name: text().notNull(),
  province: text().notNull(),
});

/** A time series' definition. */
export const indicator = pgTable('indicator', {
  code: text().primaryKey(),
  title: text().notNull(),
  definition: text().notNull(),
  unit: text().notNull(),
  dataset: text().notNull(),
  citation: text().notNull(),
  licence: text().notNull(),
});

/** A published figure of an indicator. A dimension that an indicator does not have holds `_T`, SDMX's total. */
export const observation = pgTable(
  'observation',
  {
    indicator: text()
      .notNull()
      .references(() => indicator.code),
    area: text()
      .notNull()
      .references(() => country.alpha3),
    /** An ISCO-08 major group, or `6+9` where the source gives two together. */
    occupation: text().notNull(),
    sex: text().notNull(),
    age: text().notNull(),
    period: text().notNull(),
    value: doublePrecision().notNull(),
    observationStatus: text('observation_status').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.indicator, table.area, table.occupation, table.sex, table.age, table.period],
    }),
  ],
);

/** Persons living in one country who were born in, or are citizens of, another. */
export const migrantStock = pgTable(
  'migrant_stock',
  {
    destination: text()
      .notNull()
      .references(() => country.alpha3),
    origin: text()
      .notNull()
      .references(() => country.alpha3),
    period: text().notNull(),
    persons: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.destination, table.period, table.origin] }),
    index().on(table.origin, table.period),
  ],
);

/**
 * One interviewed person of the labour force survey, aged 15 and over. Its codes are checked as the survey is loaded,
 * not by foreign keys, which would cost more than the load.
 */
export const surveyPerson = pgTable(
  'survey_person',
  {
    recordKey: recordKey(),
    period: text().notNull(),
    /** The district: the survey's stratum. */
    district: text().notNull(),
    /** The enumeration area within the district: the survey's cluster. */
    cluster: smallint().notNull(),
    /** How many persons of the population this one stands for. */
    weight: doublePrecision().notNull(),
    sex: text().notNull(),
    age: smallint().notNull(),
    citizenship: text().notNull(),
    education: text().notNull(),
    /** `EMPLOYED`, `UNEMPLOYED` or `OUTSIDE`: the labour force status of the 19th ICLS. */
    status: text().notNull(),
    /** The unit group worked in or, for the unemployed, sought. */
    occupation: text(),
    /** The ISIC section worked in. */
    activity: text(),
    /** Hours usually worked a week. */
    hours: smallint(),
    /** Monthly earnings of employees in Rwandan francs. */
    earnings: doublePrecision(),
  },
  (table) => [
    index().on(table.occupation, table.period, table.status),
    index().on(table.district, table.period),
    index().on(table.period),
    check('status_is_known', sql`${table.status} in ('EMPLOYED', 'UNEMPLOYED', 'OUTSIDE')`),
  ],
);

/**
 * How many enumeration areas a survey drew in each stratum. Standard errors count those without anyone in a cell too;
 * they are counted as the survey is loaded, not for each table.
 */
export const surveyStratum = pgTable(
  'survey_stratum',
  {
    period: text().notNull(),
    district: text().notNull(),
    clusters: smallint().notNull(),
  },
  (table) => [primaryKey({ columns: [table.period, table.district] })],
);
