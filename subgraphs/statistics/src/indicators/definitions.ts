import { readCsv } from '@huza/ingest';
import type { RequestDatabase } from '@huza/subgraph';
import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { indicator } from '../database/tables.ts';

const text = z.string().nullish();

const definition = z.object({
  code: z.string(),
  title_en: z.string(),
  title_fr: z.string(),
  definition: z.string(),
  numerator: text,
  denominator: text,
  formula: text,
  unit: z.string(),
  source_agency: text,
  dataset: text,
  classification: text,
  framework: text,
  reference: text,
  reference_url: text,
});

/** What an indicator is: as it is authored, with what its publisher says where its figures are published ones. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly titleEnglish: string;
  readonly titleFrench: string;
  readonly definition: string;
  readonly unit: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly formula: string | null;
  readonly sourceAgency: string | null;
  readonly dataset: string | null;
  /** By which variables it can be had apart. */
  readonly disaggregation: string | null;
  readonly framework: string | null;
  readonly reference: string | null;
  readonly referenceUrl: string | null;
  readonly citation: string | null;
  readonly licence: string | null;
}

/** Definitions of indicators of labour migration, by code. */
const authored = new Map(
  readCsv(new URL('../../data/indicator-definitions.csv', import.meta.url), definition).map(
    (row): [string, IndicatorDefinition] => [
      row.code,
      {
        code: row.code,
        titleEnglish: row.title_en,
        titleFrench: row.title_fr,
        definition: row.definition,
        unit: row.unit,
        numerator: row.numerator || null,
        denominator: row.denominator || null,
        formula: row.formula || null,
        // Whom one would ask is not who has it: without a dataset, no agency holds its figures.
        sourceAgency: row.dataset ? row.source_agency || null : null,
        dataset: row.dataset || null,
        disaggregation: row.classification || null,
        framework: row.framework || null,
        reference: row.reference || null,
        referenceUrl: row.reference_url || null,
        citation: null,
        licence: null,
      },
    ],
  ),
);

/** Every indicator, by code: those that are published as they are, and those that are computed. */
export async function allIndicators(database: RequestDatabase): Promise<IndicatorDefinition[]> {
  const published = await database.select().from(indicator).orderBy(asc(indicator.code));
  const all = new Map(authored);
  for (const { title, ...row } of published) {
    const known = authored.get(row.code);
    all.set(row.code, { ...(known ?? unwritten(title)), ...row });
  }
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A published indicator without a definition of its own is known by its publisher's. */
const unwritten = (title: string) => ({
  titleEnglish: title,
  titleFrench: title,
  numerator: null,
  denominator: null,
  formula: null,
  sourceAgency: 'statistics',
  disaggregation: null,
  framework: null,
  reference: null,
  referenceUrl: null,
});
