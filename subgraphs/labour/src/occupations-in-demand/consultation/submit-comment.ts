import { randomUUID } from 'node:crypto';
import { RequestError } from '@huza/access';
import type { SubgraphContext } from '@huza/subgraph';
import type { SubmitListCommentInput } from '../../../generated/resolvers.ts';
import { consultationComment } from '../../database/tables.ts';
import { textOf, unitGroup } from '../checked-input.ts';
import { steps } from '../review/steps.ts';
import { lockReview, requireState } from '../review/take-step.ts';
import { requireRole } from '../role.ts';

const longestText = 10_000;
const longestName = 200;
const mostDocuments = 20;

/**
 * Keeps what an employer or a sector body says. Not even the office that asked reads it before the consultation is
 * closed: the database gives it to nobody.
 *
 * @returns the comment's id: its receipt.
 */
export async function submitComment(
  input: SubmitListCommentInput,
  context: SubgraphContext,
): Promise<string> {
  const principal = requireRole(context, steps.submitListComment.roles, 'submitListComment');
  const comment = {
    review: input.review,
    occupation: unitGroup('occupation', input.occupation),
    position: input.position,
    organisation: textOf('organisation', input.organisation, longestName),
    text: textOf('text', input.text, longestText),
    documents: documentsOf(input.documents ?? []),
    submittedBy: principal.subject,
  };
  requireState(await lockReview(context.database, input.review), 'submitListComment');
  const id = randomUUID();
  await context.database.insert(consultationComment).values({ id, ...comment });
  return id;
}

function documentsOf(documents: readonly { readonly title: string; readonly sha256: string }[]) {
  if (documents.length > mostDocuments) {
    throw new RequestError(
      'INVALID_INPUT',
      `documents has ${documents.length} of them; expected at most ${mostDocuments}.`,
      { argument: 'documents' },
    );
  }
  return documents.map(({ title, sha256 }) => ({
    title: textOf('documents.title', title, longestName),
    sha256: digest(sha256),
  }));
}

function digest(sha256: string): string {
  if (/^[0-9a-f]{64}$/i.test(sha256)) return sha256.toLowerCase();
  throw new RequestError(
    'INVALID_INPUT',
    `documents.sha256 is ${JSON.stringify(sha256)}; expected 64 hexadecimal digits, as sha256sum FILE prints them.`,
    { argument: 'documents' },
  );
}
