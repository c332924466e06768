import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import type { ImportOccupationsInDemandEditionInput } from '../../../generated/resolvers.ts';
import { edition } from '../../database/tables.ts';
import { textOf, unitGroup } from '../checked-input.ts';
import { requireFreeName } from '../review/open.ts';
import { requireRole } from '../role.ts';
import { publishEdition, requireLater } from './publish-edition.ts';
import { latestEdition } from './queries.ts';

const longestText = 4_000;

/**
 * Takes in an edition that was made elsewhere. It changes none: it begins after all others, or stands in the place of
 * one whose entries were for demonstration.
 *
 * @returns the edition's name.
 */
export async function importEdition(
  input: ImportOccupationsInDemandEditionInput,
  context: SubgraphContext,
): Promise<string> {
  const principal = requireRole(context, ['list-approver'], 'importOccupationsInDemandEdition');
  const { name, effectiveFrom, replaces = null } = input;
  const entries = entriesOf(input);
  await requireFreeName(name, context);
  if (replaces === null) {
    const latest = await latestEdition(context.database);
    if (latest) requireLater(effectiveFrom, latest);
  } else await requireReplaceable(replaces, effectiveFrom, context);
  await publishEdition(context, {
    edition: {
      name,
      legalReference: textOf('legalReference', input.legalReference, longestText),
      effectiveFrom,
      replaces,
      entriesAreDemonstration: false,
      note: input.note?.trim() || null,
      publishedBy: principal.subject,
    },
    entries,
  });
  return name;
}

function entriesOf({ entries }: ImportOccupationsInDemandEditionInput) {
  const given = entries.map(({ occupation, reason }) => ({
    occupation: unitGroup('entries.occupation', occupation),
    reason: reason == null ? null : textOf('entries.reason', reason, longestText),
  }));
  const codes = given.map(({ occupation }) => occupation);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  const wrong = twice ? `names ${twice} twice` : given.length === 0 ? 'is empty' : null;
  if (wrong === null) return given;
  throw new RequestError('INVALID_INPUT', `entries ${wrong}; expected each occupation of the list once.`, {
    argument: 'entries',
  });
}

async function requireReplaceable(name: string, day: string, { database }: SubgraphContext): Promise<void> {
  const [found] = await database.select().from(edition).where(eq(edition.name, name));
  if (!found) {
    throw new RequestError(
      'INVALID_INPUT',
      `replaces is ${JSON.stringify(name)}; there is no such edition.`,
      {
        argument: 'replaces',
      },
    );
  }
  if (!found.entriesAreDemonstration || found.review !== null) {
    throw new RequestError(
      'CONFLICT',
      `Edition ${name} is published: nothing stands in its place. A later edition takes over from it.`,
    );
  }
  const [by] = await database.select({ name: edition.name }).from(edition).where(eq(edition.replaces, name));
  if (by) throw new RequestError('CONFLICT', `${by.name} stands in the place of ${name} already.`);
  if (day !== found.effectiveFrom) {
    throw new RequestError(
      'INVALID_INPUT',
      `effectiveFrom is ${day}; expected ${found.effectiveFrom}, the first day of ${name}, which it replaces.`,
      { argument: 'effectiveFrom' },
    );
  }
}
