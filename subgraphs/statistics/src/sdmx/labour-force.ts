import type { Observation } from '@huza/sdmx';
import { dimensionsOf, everyRecord, wholeDatabase } from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { surveyPerson } from '../database/tables.ts';
import { surveyDimensions } from '../survey/dimensions.ts';
import { estimateFigure, surveyDataset } from '../survey/estimate-figure.ts';
import { type MeasureName, measures } from '../survey/measures.ts';
import { protectedEstimates } from '../survey/protected-estimates.ts';
import { estimateCells } from '../survey/statement.ts';
import { area, codeList, frequency, occupation, sex } from './code-lists.ts';
import type { Constraint } from './constraint.ts';
import type { PublishedDataflow, Source } from './dataflows.ts';
import type { Observations } from './observations.ts';
import { covers } from './period-ranges.ts';
import { dataflow, dimension } from './published-dataflow.ts';

const units: Readonly<Record<string, string>> = { persons: 'PS', percent: 'PT', hours: 'HR', RWF: 'RWF' };

/** `unemploymentRate` as SDMX writes it: `UNEMPLOYMENT_RATE`. */
const measureId = (name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase();
const names = (Object.keys(measures) as MeasureName[]).sort((a, b) => (measureId(a) < measureId(b) ? -1 : 1));

const measure = codeList(
  'CL_LABOUR_FORCE_MEASURE',
  'What the labour force survey measures',
  names.map((name) => ({ id: measureId(name), name: measureId(name).toLowerCase().replaceAll('_', ' ') })),
);

/** The survey by year, sex and ISCO-08 major and sub-major group, protected as all its tables are. */
export const labourForce: PublishedDataflow = {
  dataflow: dataflow(
    'LABOUR_FORCE',
    'Labour force survey: persons, rates, hours and earnings by sex and occupation',
    'Estimates of generated demonstration records, under statistical disclosure control.',
    [
      dimension('FREQ', 'Frequency', frequency),
      dimension('REF_AREA', 'Reference area', area),
      dimension('MEASURE', 'Measure', measure),
      dimension('SEX', 'Sex', sex),
      dimension('OCCUPATION', 'Occupation', occupation),
    ],
  ),
  observations: protectedObservations,
};

async function* protectedObservations(
  { client, disclosureControl }: Source,
  { key, periods }: Constraint,
): Observations {
  const dimensions = dimensionsOf(
    ['YEAR', 'SEX', 'OCCUPATION_MAJOR_GROUP', 'OCCUPATION_SUB_MAJOR_GROUP'],
    surveyDimensions,
  );
  const cells = await estimateCells(wholeDatabase(drizzle(client)), {
    from: sql`${surveyPerson}`,
    conditions: everyRecord,
    dimensions,
    totals: true,
    measures: names,
    standardErrors: false,
  });
  const control = disclosureControl(surveyDataset);
  const observations = cells.flatMap(({ codes, ...cell }): Observation[] => {
    const estimate = protectedEstimates({ codes, ...cell }, control);
    const group = codes.OCCUPATION_SUB_MAJOR_GROUP ?? codes.OCCUPATION_MAJOR_GROUP ?? '_T';
    const period = codes.YEAR ?? '';
    return names.map((name) => {
      const { value, unit, observationStatus, confidentialityStatus } = estimateFigure(
        estimate(name),
        period,
        new Date(0),
      );
      return {
        key: ['A', 'RWA', measureId(name), codes.SEX ?? '_T', group],
        period,
        value: value ?? null,
        attributes: [units[unit] ?? null, observationStatus, confidentialityStatus],
      };
    });
  });
  const asked = observations.filter(
    (one) =>
      covers(periods, one.period) && one.key.every((code, index) => key[index]?.includes(code) ?? true),
  );
  if (asked.length > 0) yield uniqueBySeries(asked);
}

/** Persons without an occupation stand in one cell a level: a series has one observation a period. */
function uniqueBySeries(observations: readonly Observation[]): Observation[] {
  const known = new Map(observations.map((one) => [[...one.key, one.period].join('.'), one]));
  return [...known.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
