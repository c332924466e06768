import type { SubgraphContext } from '@huza/subgraph';
import { publishedEmploymentByOccupation } from '../indicators/published-series.ts';
import { employmentInOccupation } from '../survey/estimates.ts';

/** What the ILO publishes of an occupation or, where it publishes nothing, what the survey says. */
export async function employmentOf(code: string, last: { last: number }, context: SubgraphContext) {
  const published = await context.load(publishedEmploymentByOccupation, code, last);
  return published ?? employmentInOccupation(code, last, context);
}
