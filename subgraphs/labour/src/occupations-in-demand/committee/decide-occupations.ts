import { RequestError } from '@huza/access';
import type { RequestDatabase, SubgraphContext } from '@huza/subgraph';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { DecideOccupationsInput, ListDecisionKind } from '../../../generated/resolvers.ts';
import { decision, editionEntry, scoredOccupation } from '../../database/tables.ts';
import type { OccupationsInDemandReviewModel } from '../../models.ts';
import { textOf, unitGroup } from '../checked-input.ts';
import { takeStep } from '../review/take-step.ts';

const longestReason = 4_000;

interface Decided {
  readonly occupation: string;
  readonly kind: ListDecisionKind;
  readonly reason: string;
}

/** Keeps what the committee decides. Each occupation is named, and each decision has its reason: nothing is by default. */
export async function decideOccupations(
  input: DecideOccupationsInput,
  context: SubgraphContext,
): Promise<string> {
  const decided = decisionsIn(input);
  return takeStep('decideOccupations', input, context, async ({ before, version, principal }) => {
    const basis = await basisOf(context.database, before, decided);
    await context.database.insert(decision).values(
      decided.map(({ occupation, kind, reason }) => ({
        review: before.id,
        occupation,
        version,
        decision: kind,
        listed: listedBy(kind, occupation, before, basis),
        reason,
        decidedBy: principal.subject,
      })),
    );
    return {};
  });
}

function decisionsIn({ decisions }: DecideOccupationsInput): Decided[] {
  const decided = decisions.flatMap(({ occupations, kind, reason }) => {
    const given = textOf('decisions.reason', reason, longestReason);
    return occupations.map((code) => ({
      occupation: unitGroup('decisions.occupations', code),
      kind,
      reason: given,
    }));
  });
  if (decided.length === 0) throw invalid('decisions names no occupation; name each that you decide on.');
  const codes = decided.map(({ occupation }) => occupation);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice) throw invalid(`decisions names ${twice} twice; decide on it once.`);
  return decided;
}

const invalid = (message: string) => new RequestError('INVALID_INPUT', message, { argument: 'decisions' });

/** What decisions are measured against. */
interface Basis {
  readonly outcomes: ReadonlyMap<string, 'CANDIDATE' | 'NOT_CANDIDATE' | 'INSUFFICIENT_EVIDENCE'>;
  /** Unit groups on the edition before. */
  readonly before: ReadonlySet<string>;
}

async function basisOf(
  database: RequestDatabase,
  { id, scoring, previousEdition }: OccupationsInDemandReviewModel,
  decided: readonly Decided[],
): Promise<Basis> {
  const codes = decided.map(({ occupation }) => occupation);
  const scored = await database
    .select({ occupation: scoredOccupation.occupation, outcome: scoredOccupation.outcome })
    .from(scoredOccupation)
    .where(
      and(
        eq(scoredOccupation.review, id),
        sql`${scoredOccupation.scoring} = ${scoring}`,
        inArray(scoredOccupation.occupation, codes),
      ),
    );
  const listed = await database
    .select({ occupation: editionEntry.occupation })
    .from(editionEntry)
    .where(and(eq(editionEntry.edition, previousEdition), inArray(editionEntry.occupation, codes)));
  return {
    outcomes: new Map(scored.map(({ occupation, outcome }) => [occupation, outcome])),
    before: new Set(listed.map(({ occupation }) => occupation)),
  };
}

/**
 * Whether a decision lists the occupation.
 *
 * @throws RequestError `INVALID_INPUT` when there is no score to accept, or nothing to overrule.
 */
function listedBy(
  kind: ListDecisionKind,
  occupation: string,
  review: OccupationsInDemandReviewModel,
  { outcomes, before }: Basis,
): boolean {
  const outcome = outcomes.get(occupation);
  if (review.kind === 'AMENDMENT') {
    const changes = kind !== 'ACCEPT_SCORE' && (kind === 'LIST') !== before.has(occupation);
    if (changes) return kind === 'LIST';
    throw invalid(
      `${kind} of ${occupation} changes nothing: an amendment lists what ${review.previousEdition} does not, or the other way round.`,
    );
  }
  const scored = outcome === 'CANDIDATE' || outcome === 'NOT_CANDIDATE';
  if (kind === 'ACCEPT_SCORE') {
    if (scored) return outcome === 'CANDIDATE';
    throw invalid(`${occupation} has no score to accept: decide LIST or DO_NOT_LIST, and say why.`);
  }
  if (scored && (kind === 'LIST') === (outcome === 'CANDIDATE')) {
    throw invalid(`${kind} of ${occupation} is what the score says: decide ACCEPT_SCORE.`);
  }
  return kind === 'LIST';
}
