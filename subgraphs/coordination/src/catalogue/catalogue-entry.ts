import { readdirSync, readFileSync } from 'node:fs';
import { sensitivities } from '@huza/access';
import { z } from 'zod';

const sensitivity = z.enum(sensitivities);

const variable = z.strictObject({
  name: z.string(),
  description: z.string(),
  classification: z.string().nullable().default(null),
  sensitivity,
});

export type CatalogueVariable = z.infer<typeof variable>;

/** One dataset as it is described in `data/catalogue`. */
const entry = z.strictObject({
  name: z.string().regex(/^[a-z]+\.[a-z-]+$/, 'expected agency.name'),
  title: z.string(),
  description: z.string(),
  keywords: z.array(z.string()).min(1),
  sensitivity,
  generated: z.boolean(),
  provenance: z.string(),
  licence: z.string().nullable(),
  updateFrequency: z.string(),
  temporalCoverage: z.string(),
  legalBasis: z.string().nullable().default(null),
  classifications: z.array(z.string()).default([]),
  quality: z.string().nullable().default(null),
  variables: z.array(variable).min(1),
});

export type CatalogueEntry = z.infer<typeof entry>;

const folder = new URL('../../data/catalogue/', import.meta.url);

/**
 * The catalogue as it is authored, one file an agency.
 *
 * @throws ZodError that names the wrong field of a description.
 */
export function catalogue(): CatalogueEntry[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => z.array(entry).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

const agencies = z.array(
  z.strictObject({
    name: z.string(),
    titleEnglish: z.string(),
    titleFrench: z.string(),
    acronym: z.string().nullable(),
    role: z.string(),
  }),
);

/** The agencies as they are authored. */
export const authoredAgencies = () =>
  agencies.parse(JSON.parse(readFileSync(new URL('../../data/agencies.json', import.meta.url), 'utf8')));
