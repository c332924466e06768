import { RequestError } from '@huza/access';
import { canonicalJson, type PublishedMethod, publishedMethods } from '@huza/shortage';
import type { SubgraphContext } from '@huza/subgraph';
import { eq } from 'drizzle-orm';
import type { OpenListAmendmentInput, OpenListReviewInput } from '../../../generated/resolvers.ts';
import { edition, review, reviewEvent } from '../../database/tables.ts';
import type { OccupationsInDemandReviewModel } from '../../models.ts';
import { latestEdition } from '../editions/queries.ts';
import { requireCollectable } from '../evidence/measures.ts';
import { requireRole } from '../role.ts';
import { openers } from './steps.ts';

/** Opens a renewal, with the method as it is published today. */
export async function openReview(input: OpenListReviewInput, context: SubgraphContext): Promise<string> {
  requireRole(context, openers, 'openListReview');
  const { method, hash } = methodOf(input);
  requireCollectable(method);
  return open({ ...input, periods: yearsOf(input.periods) }, 'openListReview', context, {
    kind: 'RENEWAL',
    state: 'OPEN',
    method: canonicalJson(method),
    methodHash: hash,
  });
}

/** Opens an amendment: the committee decides at once. */
export async function openAmendment(
  input: OpenListAmendmentInput,
  context: SubgraphContext,
): Promise<string> {
  requireRole(context, openers, 'openListAmendment');
  return open({ ...input, periods: [] }, 'openListAmendment', context, {
    kind: 'AMENDMENT',
    state: 'DELIBERATION',
    method: null,
    methodHash: null,
  });
}

type Opened = Pick<OccupationsInDemandReviewModel, 'kind' | 'state' | 'method' | 'methodHash'>;

async function open(
  { id, title, periods }: { readonly id: string; readonly title: string; readonly periods: string[] },
  action: 'openListReview' | 'openListAmendment',
  context: SubgraphContext,
  opened: Opened,
): Promise<string> {
  const { access, database } = context;
  await requireFreeName(id, context);
  const previous = await latestEdition(database);
  if (!previous) throw new RequestError('CONFLICT', 'There is no edition to renew: import the first one.');
  const inserted = await database
    .insert(review)
    .values({ id, title, periods, previousEdition: previous.name, ...opened })
    .onConflictDoNothing()
    .returning({ id: review.id });
  if (inserted.length === 0) throw taken(id);
  const principal = access.principal?.subject ?? '';
  await database
    .insert(reviewEvent)
    .values({ review: id, version: 1, action, state: opened.state, principal, reason: title });
  return id;
}

/** An edition's name stands in its address. */
const nameForm = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,38}[A-Za-z0-9])?$/;

/** @throws RequestError when the name has not the form of one, or is taken. */
export async function requireFreeName(name: string, { database }: SubgraphContext): Promise<void> {
  if (!nameForm.test(name)) {
    throw new RequestError(
      'INVALID_INPUT',
      `The name is ${JSON.stringify(name)}; expected up to 40 letters, digits, dots and hyphens, such as 2026.`,
      { argument: 'id' },
    );
  }
  const [named] = await database.select({ name: edition.name }).from(edition).where(eq(edition.name, name));
  if (named) throw taken(name);
}

const taken = (name: string) =>
  new RequestError(
    'CONFLICT',
    `The name ${JSON.stringify(name)} is taken by a review or an edition. Choose another.`,
  );

function methodOf({ method: id, methodVersion }: OpenListReviewInput): PublishedMethod {
  const found = publishedMethods.findLast(
    ({ method }) => method.id === id && (!methodVersion || method.version === methodVersion),
  );
  if (found) return found;
  const known = publishedMethods.map(({ method }) => `${method.id} ${method.version}`).join(', ');
  throw new RequestError(
    'INVALID_INPUT',
    `method is ${JSON.stringify([id, methodVersion].filter(Boolean).join(' '))}; expected one of ${known}.`,
    { argument: 'method' },
  );
}

const mostYears = 15;

function yearsOf(periods: readonly string[]): string[] {
  const inOrder = periods.every(
    (period, at) => /^\d{4}$/.test(period) && (at === 0 || period > (periods[at - 1] ?? '')),
  );
  if (inOrder && periods.length >= 1 && periods.length <= mostYears) return [...periods];
  throw new RequestError(
    'INVALID_INPUT',
    `periods is ${JSON.stringify(periods)}; expected 1 to ${mostYears} years in order, such as ["2024", "2025"].`,
    { argument: 'periods' },
  );
}
