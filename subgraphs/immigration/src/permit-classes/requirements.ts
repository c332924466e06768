import { RequestError } from '@huza/access';
import { occupation as findOccupation } from '@huza/classifications/isco-08';
import { country } from '@huza/classifications/iso-3166';
import type { SubgraphContext } from '@huza/subgraph';
import type { Sought } from '../applications/outcome-statement.ts';
import type { PermitClassModel } from '../models.ts';
import { permitClassByCode } from './queries.ts';

/** What was verified of a labour market test. */
interface Verified {
  readonly occupationInDemand: boolean;
  readonly validUntil: string;
}

/**
 * Whether a permit of a class can be granted on a day, with what is known of its labour market test.
 *
 * @throws RequestError `CONFLICT` that says what is missing.
 */
export function checkRequirements(
  { code, labourMarketTest, occupationInDemand }: PermitClassModel,
  verified: Verified | null,
  day: string,
): void {
  const advice = 'Hand in the labour agency’s signed statement (submitOutcomeStatement), then decide again.';
  if (labourMarketTest && (verified === null || verified.validUntil < day)) {
    const stands = verified ? `was valid until ${verified.validUntil}` : 'is not there';
    throw new RequestError(
      'CONFLICT',
      `No permit of class ${code} is granted without a labour market test that is passed or exempt and valid on ${day}: its outcome ${stands}. ${advice}`,
    );
  }
  if (occupationInDemand && !(verified?.occupationInDemand && verified.validUntil >= day)) {
    throw new RequestError(
      'CONFLICT',
      `A permit of class ${code} is for an occupation on the Occupations in Demand List, of which there is no verified word that holds on ${day}. ${advice}`,
    );
  }
}

/**
 * The class that is sought, with the codes of what is sought checked.
 *
 * @throws RequestError `INVALID_INPUT` that names the field, its value and what was expected.
 */
export async function checkSought(
  { permitClass, nationality, occupation }: Omit<Sought, 'employer'>,
  { load }: Pick<SubgraphContext, 'load'>,
): Promise<PermitClassModel> {
  const known = await load(permitClassByCode, permitClass);
  if (!known) throw invalid('permitClass', permitClass, 'a class of permitClasses, such as H2');
  if (!country(nationality) || nationality === 'RWA') {
    throw invalid('nationality', nationality, 'a country of ISO 3166-1 alpha-3 other than RWA, such as KEN');
  }
  if (findOccupation(occupation)?.level !== 4) {
    throw invalid('occupation', occupation, 'a unit group of ISCO-08, such as 2142');
  }
  return known;
}

/**
 * Checks a validity in months against the class's longest.
 *
 * @throws RequestError `INVALID_INPUT`.
 */
export function checkMonths(months: number, { code, longestValidityMonths }: PermitClassModel): void {
  const longest = longestValidityMonths ?? 60;
  if (months >= 1 && months <= longest) return;
  throw invalid('months', months, `1 to ${longest}, the longest validity of class ${code}`);
}

export const invalid = (argument: string, value: string | number, expected: string) =>
  new RequestError('INVALID_INPUT', `${argument} is ${JSON.stringify(value)}; expected ${expected}.`, {
    argument,
  });
