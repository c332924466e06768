import { randomBytes } from 'node:crypto';
import { RequestError } from '@huza/access';
import { occupation as findOccupation } from '@huza/classifications/isco-08';
import { economicActivityAncestors } from '@huza/classifications/isic-rev4';
import { countOf, registerDay, type SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import type { PostVacancyInput } from '../../generated/resolvers.ts';
import { employer, vacancy } from '../database/tables.ts';

const mostOpenings = 1_000;
/** The longest that a vacancy is advertised, in days. */
const longest = 366;

/**
 * Posts a vacancy of the employer that the caller acts for; gives its number.
 *
 * @throws RequestError `INVALID_INPUT` that names the field, its value and what was expected.
 */
export async function postVacancy(
  input: PostVacancyInput,
  { access, database }: Pick<SubgraphContext, 'access' | 'database'>,
): Promise<string> {
  const posted = await registerDay(database);
  check(input, posted);
  const own = access.principal?.employer ?? '';
  const [known] = await database.select().from(employer).where(eq(employer.id, own));
  if (!known) {
    throw new RequestError(
      'ROLE_NOT_PERMITTED',
      `The employer ${own} that ${access.principal?.subject} acts for is not in the register of employers.`,
    );
  }
  const { occupation, openings, closes, payFrom, payTo } = input;
  const { activity, district } = known;
  const id = `V${randomBytes(8).toString('hex').toUpperCase()}`;
  const section = economicActivityAncestors(activity).at(-1) ?? activity;
  await database.insert(vacancy).values({
    id,
    employer: own,
    occupation,
    activity,
    section,
    district,
    openings,
    posted,
    closes,
    payFrom,
    payTo,
  });
  return id;
}

function check({ occupation, openings, closes, payFrom, payTo }: PostVacancyInput, posted: string): void {
  if (findOccupation(occupation)?.level !== 4) {
    throw invalid('occupation', occupation, 'a unit group of ISCO-08, such as 2142');
  }
  countOf('openings', openings, mostOpenings);
  const days = (Date.parse(closes) - Date.parse(posted)) / 86_400_000;
  if (days < 0 || days > longest) {
    throw invalid('closes', closes, `a day from today, ${posted}, to ${longest} days later`);
  }
  if (payFrom < 1) throw invalid('payFrom', payFrom, 'at least 1');
  if (payTo < payFrom) throw invalid('payTo', payTo, `at least payFrom, ${payFrom}`);
}

const invalid = (argument: string, value: string | number, expected: string) =>
  new RequestError('INVALID_INPUT', `${argument} is ${JSON.stringify(value)}; expected ${expected}.`, {
    argument,
  });
