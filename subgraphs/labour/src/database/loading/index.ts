import { copyRows } from '@huza/ingest';
import { type Employer, employers } from '@huza/sample-data';
import type { SubgraphDefinition } from '@huza/subgraph';
import { jobSeekerColumns, jobSeekerSample } from './job-seeker-sample.ts';
import { loadLabourMarketTests } from './labour-market-tests/load.ts';
import { loadFirstEdition } from './occupations-in-demand.ts';
import { lastDay } from './period.ts';
import { vacancyColumns, vacancySample } from './vacancy-sample.ts';

/** The list's legal reference is real; employers, vacancies and job seekers are generated. */
export const loading: SubgraphDefinition['loading'] = {
  reference: loadFirstEdition,
  sample: async (sql, sizes) => {
    const register = employers(sizes.employers ?? 0);
    await sql`insert into register (generated_until) values (${lastDay})`;
    await copyRows(
      sql,
      'employer',
      ['id', 'name', 'sector', 'activity', 'district', 'employees'],
      register.map(rowOf),
    );
    await copyRows(sql, 'vacancy', vacancyColumns, vacancySample(sizes.vacancies ?? 0, register));
    await copyRows(sql, 'job_seeker', jobSeekerColumns, jobSeekerSample(sizes.jobSeekers ?? 0));
    const { labourMarketTests = 0, vacancies = 0, jobSeekers = 0 } = sizes;
    await loadLabourMarketTests(sql, { labourMarketTests, vacancies, jobSeekers }, register);
  },
};

const rowOf = ({ id, name, sector, activity, district, employees }: Employer) => [
  id,
  name,
  sector,
  activity,
  district,
  employees,
];
