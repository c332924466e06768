import { grains, type PartySignature } from '@huza/access';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { CatalogueVariable } from '../catalogue/catalogue-entry.ts';

/** The agencies of the hub. */
export const agency = pgTable('agency', {
  name: text().primaryKey(),
  titleEnglish: text('title_en').notNull(),
  titleFrench: text('title_fr').notNull(),
  acronym: text(),
  role: text().notNull(),
});

/** The catalogue: what each agency offers, in DCAT's terms. */
export const dataset = pgTable(
  'dataset',
  {
    name: text().primaryKey(),
    publisher: text()
      .notNull()
      .references(() => agency.name),
    title: text().notNull(),
    description: text().notNull(),
    contactPoint: text('contact_point').notNull(),
    keywords: text().array().notNull(),
    sensitivity: text({ enum: ['PUBLIC', 'OFFICIAL', 'RESTRICTED', 'PERSONAL'] }).notNull(),
    generated: boolean().notNull(),
    provenance: text().notNull(),
    licence: text(),
    updateFrequency: text('update_frequency').notNull(),
    temporalCoverage: text('temporal_coverage').notNull(),
    legalBasis: text('legal_basis'),
    classifications: text().array().notNull(),
    quality: text(),
    variables: jsonb().$type<CatalogueVariable[]>().notNull(),
  },
  (table) => [index().on(table.publisher, table.name)],
);

/** A consumer asks for data; the provider's steward answers. */
export const accessRequest = pgTable(
  'access_request',
  {
    id: text().primaryKey(),
    /** The consumer. */
    agency: text()
      .notNull()
      .references(() => agency.name),
    requestedBy: text('requested_by').notNull(),
    dataset: text().notNull(),
    grain: text({ enum: grains }).notNull(),
    roles: text().array().notNull(),
    purposes: text().array().notNull(),
    reason: text().notNull(),
    requestedAt: timestamp('requested_at', { withTimezone: true }).notNull().defaultNow(),
    answer: text({ enum: ['ACCEPTED', 'DECLINED'] }),
    answerReason: text('answer_reason'),
    answeredBy: text('answered_by'),
    /** The draft that an accepted request led to. */
    agreement: text(),
  },
  (table) => [index().on(table.agency), index().on(table.dataset)],
);

/** An agreement until every party has signed; after that the signed statement alone counts. */
export const agreementDraft = pgTable(
  'agreement_draft',
  {
    id: text().notNull(),
    version: integer().notNull(),
    state: text({ enum: ['DRAFT', 'PROPOSED', 'WITHDRAWN', 'SIGNED'] }).notNull(),
    /** The exact text to sign. */
    text: text().notNull(),
    parties: text().array().notNull(),
    /** By party. */
    signatures: jsonb().$type<Record<string, PartySignature>>().notNull(),
    draftedBy: text('drafted_by').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
);

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** The leaves of each agency's audit log, without what they stand for: what shows a past that was rewritten. */
export const witnessedLeaf = pgTable(
  'witnessed_leaf',
  {
    log: text().notNull(),
    sequence: bigint({ mode: 'number' }).notNull(),
    leafHash: bytea('leaf_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.log, table.sequence] })],
);

/** Each agency's signed checkpoints, with the tree as it stood then. */
export const witnessedCheckpoint = pgTable(
  'witnessed_checkpoint',
  {
    log: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    checkpoint: text().notNull(),
    frontier: bytea().array().notNull(),
    witnessedAt: timestamp('witnessed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.log, table.size] })],
);
