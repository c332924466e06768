import type { SubgraphContext } from '@huza/subgraph';
import { publishedEmploymentByOccupation } from '../indicators/published-series.ts';
import { employmentByOccupation } from '../survey/estimates.ts';

/** What the ILO publishes of an occupation or, where it publishes nothing, what the survey says. */
export async function employmentOf(code: string, last: { last: number }, { load }: SubgraphContext) {
  const published = await load(publishedEmploymentByOccupation, code, last);
  return published ?? (await load(employmentByOccupation, code, last)) ?? [];
}
