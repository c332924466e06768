import type { Asking, EvidenceTable } from '../../evidence/evidence-table.ts';

/** One table of an agency that a list's evidence is read from. */
export interface ListEvidenceTable extends EvidenceTable {
  /** How often it is asked for, each time with its own variables. */
  asked(periods: readonly string[]): readonly Asking[];
}

/** The levels that methods fall back to, the broadest first: tables keep the levels of one variable together. */
const occupationLevels = ['OCCUPATION_SUB_MAJOR_GROUP', 'OCCUPATION_MINOR_GROUP', 'OCCUPATION_UNIT_GROUP'];

const by = (...dimensions: string[]) => `by: [${[...occupationLevels, ...dimensions].join(', ')}]`;
const once = () => [{ variables: {} }];

/**
 * All that a method may be given, by the agency that holds it. The survey's estimates are weighted and have standard
 * errors; counts of registers come as their agencies protect them.
 */
export const evidenceTables: readonly ListEvidenceTable[] = [
  {
    name: 'labour-force-survey',
    agency: 'statistics',
    dataset: 'statistics.labour-force-survey',
    // A year at a time: with its standard errors, a table of all years may take longer than the gateway waits.
    field: `labourForceTable(${by()}, filter: { year: $year })`,
    declarations: '$year: Period!',
    cellFields: '',
    levels: occupationLevels,
    periodDimension: null,
    measures: {
      employed: 'employed',
      unemployed: 'unemployed',
      unemploymentRate: 'unemploymentRate',
      meanHourlyEarnings: 'meanHourlyEarnings',
      medianMonthlyEarnings: 'medianMonthlyEarnings',
      meanWeeklyHours: 'meanWeeklyHours',
    },
    asked: (periods) => periods.map((year) => ({ variables: { year }, year })),
    yearOf: (_cell, _measure, { year }) => year ?? null,
  },
  {
    name: 'permits-issued',
    agency: 'immigration',
    dataset: 'immigration.permits',
    field: `permitTable(${by('ISSUED_YEAR')})`,
    declarations: '',
    cellFields: 'period: issued',
    levels: occupationLevels,
    periodDimension: 'ISSUED_YEAR',
    measures: { permitsIssued: 'permits' },
    asked: once,
    yearOf: ({ period }) => period,
  },
  {
    name: 'permits-in-force',
    agency: 'immigration',
    dataset: 'immigration.permits',
    field: `permitTable(${by()}, filter: { inForceOn: $day })`,
    declarations: '$day: Date!',
    cellFields: '',
    levels: occupationLevels,
    periodDimension: null,
    measures: { permitsInForce: 'permits' },
    asked: (periods) => periods.map((year) => ({ variables: { day: `${year}-12-31` }, year })),
    yearOf: (_cell, _measure, { year }) => year ?? null,
  },
  {
    name: 'vacancies',
    agency: 'labour',
    dataset: 'labour.vacancies',
    field: `vacancyTable(${by('POSTED_YEAR')})`,
    declarations: '',
    cellFields: 'period: posted',
    levels: occupationLevels,
    periodDimension: 'POSTED_YEAR',
    measures: {
      vacanciesPosted: 'vacancies',
      vacanciesFilled: 'filled',
      vacanciesOpen: 'open',
      meanDaysToFill: 'meanDaysToFill',
    },
    asked: once,
    // Whether a vacancy is open is known for the day that the register covers last, in the figure's own period.
    yearOf: ({ period, figures }, measure) =>
      measure !== 'vacanciesOpen' || period === figures[measure]?.period ? period : null,
  },
  {
    name: 'job-seekers',
    agency: 'labour',
    dataset: 'labour.job-seekers',
    field: `jobSeekerTable(${by()})`,
    declarations: '',
    cellFields: '',
    levels: occupationLevels,
    periodDimension: null,
    measures: { jobSeekersRegistered: 'registered', jobSeekersPlaced: 'placed' },
    asked: once,
    yearOf: ({ figures }, measure) => figures[measure]?.period ?? null,
  },
];
