import * as z from 'zod/mini';
import type { Answer } from '../graph/answer.ts';

const shape = z.array(
  z.object({ agency: z.string(), after: z.number(), milliseconds: z.number(), answered: z.boolean() }),
);

/** One time that an agency was asked: when, counted from the beginning, and for how long, in milliseconds. */
export type PlanStep = z.infer<typeof shape>[number];

/** A request with this header tells which agencies it asked. */
export const queryPlanHeader = { 'huza-query-plan': 'true' };

/** The agencies that an answer was asked of, in order; undefined where the hub does not tell. */
export const planOf = ({ extensions }: Answer<unknown>): readonly PlanStep[] | undefined =>
  shape.safeParse(extensions?.queryPlan).data;
