import type { AskedTable } from '../../evidence/evidence-table.ts';

const levels = [
  'OCCUPATION_MAJOR_GROUP',
  'OCCUPATION_SUB_MAJOR_GROUP',
  'OCCUPATION_MINOR_GROUP',
  'OCCUPATION_UNIT_GROUP',
];

/** What labour market tests take of the labour force survey's latest year: a major group at a time. */
export const surveyTable: AskedTable = {
  table: {
    name: 'labour-market-test-figures',
    agency: 'statistics',
    dataset: 'statistics.labour-force-survey',
    field: `labourForceTable(by: [${levels.join(', ')}, DISTRICT], filter: { occupation: $occupation })`,
    declarations: '$occupation: String!',
    cellFields: 'district { code }',
    levels,
    periodDimension: null,
    measures: { medianMonthlyEarnings: 'medianMonthlyEarnings', unemploymentRate: 'unemploymentRate' },
    yearOf: ({ figures }, measure) => figures[measure]?.period ?? null,
  },
  measures: ['medianMonthlyEarnings', 'unemploymentRate'],
};
