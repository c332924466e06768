import { copyRows } from '@huza/ingest';
import type { SubgraphDefinition } from '@huza/subgraph';
import { loadReference } from './reference.ts';
import { surveyColumns, surveySample } from './survey-sample.ts';

/** Classifications and published figures are real; the survey's respondents are generated. */
export const loading: SubgraphDefinition['loading'] = {
  reference: loadReference,
  sample: async (sql, sizes) => {
    await copyRows(sql, 'survey_person', surveyColumns, surveySample(sizes.surveyPersons ?? 0));
    await sql`
      insert into survey_stratum (period, district, clusters)
      select period, district, count(*)
      from (select distinct period, district, cluster from survey_person) clusters
      group by period, district`;
  },
};
