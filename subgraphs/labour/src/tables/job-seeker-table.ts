import { isLinked } from '@huza/disclosure';
import {
  asOf,
  everyRecord,
  keepProtected,
  linkedCells,
  occupationDimensions,
  occupationOf,
  type RegisterTable,
  reference,
  type SubgraphContext,
  tableResolvers,
  tabulateRegister,
  totalOver,
  type Work,
  type WorkParts,
} from '@huza/subgraph';
import { sql } from 'drizzle-orm';
import type { JobSeekerTableDimension, Resolvers } from '../../generated/resolvers.ts';
import { jobSeeker } from '../database/tables.ts';
import { isRegistered, type JobSeekerCounts, wasPlaced } from '../job-seekers/statistics.ts';
import { jobSeekers } from '../policy.ts';

const { occupation, district, sex, ageBand, education, recordKey } = jobSeeker;
const day = sql`(select ${asOf})`;

/** What a table of job seekers counts. */
export type JobSeekerMeasure = 'registered' | 'placed';

const table: RegisterTable<JobSeekerTableDimension, JobSeekerMeasure> = {
  type: 'JobSeekerTable',
  guarded: jobSeekers,
  recordKey,
  dimensions: {
    ...occupationDimensions(sql`${occupation}`),
    DISTRICT: { variable: 'district', code: sql`${district}` },
    SEX: { variable: 'sex', code: sql`${sex}` },
    AGE_BAND: { variable: 'age', code: sql`${ageBand}` },
    EDUCATION: { variable: 'education', code: sql`${education}` },
  },
  measures: { registered: { of: isRegistered(day) }, placed: { of: wasPlaced(day) } },
  unit: 'persons',
};

/** Keeps the tables ready to be asked for. */
export const keepJobSeekersProtected = (parts: WorkParts): Work => keepProtected(table, parts);

/** Job seekers of an occupation as every table shows them; null where they are withheld. */
export async function protectedJobSeekers(
  counts: JobSeekerCounts,
  measure: JobSeekerMeasure,
  context: SubgraphContext,
): Promise<number | null> {
  const control = context.disclosureControl(jobSeekers.dataset);
  if (!isLinked(control.rule)) return control.cells.count(counts[measure]);
  const linked = await linkedCells(table, control.rule, context);
  const cell = linked.find(
    ({ codes: { occupation, ...others } }) =>
      occupation === counts.key && Object.values(others).every((other) => other === '_T'),
  );
  return cell ? cell.values[measure] : 0;
}

export const jobSeekerTableResolvers = {
  Query: {
    jobSeekerTable: (_parent, args, context) => tabulateRegister(table, args, everyRecord, context),
  },
  JobSeekerTable: tableResolvers,
  JobSeekerTableCell: {
    totalOver,
    occupation: ({ codes }) => reference('code', occupationOf(codes)),
    district: ({ codes }) => reference('code', codes.DISTRICT),
    sex: ({ codes }) => codes.SEX ?? null,
    ageBand: ({ codes }) => codes.AGE_BAND ?? null,
    education: ({ codes }) => codes.EDUCATION ?? null,
    registered: (cell) => cell.figure('registered'),
    placed: (cell) => cell.figure('placed'),
  },
} satisfies Resolvers;
