import { type SQL, sql } from 'drizzle-orm';
import { surveyPerson } from '../database/tables.ts';

/** What is added up over interviewed persons, each with the weight of those of the population that it stands for. */
export interface SurveyVariable {
  /** Who contributes; by default everyone. */
  readonly of?: SQL;
  /** What each contributes: hours or money; by default the person alone. */
  readonly value?: SQL;
}

const { status, hours, earnings, citizenship } = surveyPerson;
const hasStatus = (...statuses: string[]) =>
  sql`${status} in (${sql.raw(statuses.map((s) => `'${s}'`).join(', '))})`;

/**
 * Source of the concepts: resolution concerning statistics of work, employment and labour underutilization, 19th
 * International Conference of Labour Statisticians (2013).
 */
export const variables = {
  population: {},
  labourForce: { of: hasStatus('EMPLOYED', 'UNEMPLOYED') },
  employed: { of: hasStatus('EMPLOYED') },
  unemployed: { of: hasStatus('UNEMPLOYED') },
  outsideLabourForce: { of: hasStatus('OUTSIDE') },
  employees: { of: sql`${earnings} is not null` },
  weeklyHours: { of: hasStatus('EMPLOYED'), value: sql`${hours}` },
  employedForeignCitizens: { of: sql`${hasStatus('EMPLOYED')} and ${citizenship} <> 'RWA'` },
  /** Over the hours usually worked in a month, of 52 / 12 weeks. */
  hourlyEarnings: { of: sql`${earnings} is not null`, value: sql`${earnings} / (${hours} * 52 / 12.0)` },
  monthlyEarnings: { of: sql`${earnings} is not null`, value: sql`${earnings}` },
} satisfies Record<string, SurveyVariable>;

export type VariableName = keyof typeof variables;

/** Whether a variable counts persons, and adds up nothing that they have. */
export const countsPersons = (name: VariableName): boolean => !('value' in variables[name]);
