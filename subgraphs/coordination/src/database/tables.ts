import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
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
