import { type SQL, sql } from 'drizzle-orm';
import { surveyPerson } from '../database/tables.ts';

/** What is added up over interviewed persons, each with the weight of those of the population that it stands for. */
interface SurveyVariable {
  /** Who contributes. */
  readonly of: SQL;
  /** What each contributes. */
  readonly value: SQL;
}

const { status, hours, earnings, citizenship } = surveyPerson;
const one = sql`1`;
const hasStatus = (...statuses: string[]) =>
  sql`${status} in (${sql.raw(statuses.map((s) => `'${s}'`).join(', '))})`;

/**
 * Source of the concepts: resolution concerning statistics of work, employment and labour underutilization, 19th
 * International Conference of Labour Statisticians (2013).
 */
export const variables = {
  population: { of: sql`true`, value: one },
  labourForce: { of: hasStatus('EMPLOYED', 'UNEMPLOYED'), value: one },
  employed: { of: hasStatus('EMPLOYED'), value: one },
  unemployed: { of: hasStatus('UNEMPLOYED'), value: one },
  outsideLabourForce: { of: hasStatus('OUTSIDE'), value: one },
  employees: { of: sql`${earnings} is not null`, value: one },
  weeklyHours: { of: hasStatus('EMPLOYED'), value: sql`${hours}` },
  employedForeignCitizens: { of: sql`${hasStatus('EMPLOYED')} and ${citizenship} <> 'RWA'`, value: one },
  /** Over the hours usually worked in a month, of 52 / 12 weeks. */
  hourlyEarnings: { of: sql`${earnings} is not null`, value: sql`${earnings} / (${hours} * 52 / 12.0)` },
  monthlyEarnings: { of: sql`${earnings} is not null`, value: sql`${earnings}` },
} satisfies Record<string, SurveyVariable>;

export type VariableName = keyof typeof variables;
