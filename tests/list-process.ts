import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { OwnHub } from './own-hub.ts';

const purpose = 'occupations-in-demand';
export const officer = 'labour-officer';
export const committee = 'list-committee-member';
export const approver = 'list-approver';

/** Enough records that most indicators have a value. */
export const enough: Record<string, number> = {
  employers: 200,
  vacancies: 15_000,
  jobSeekers: 5_000,
  permits: 4_000,
  crossings: 500,
  surveyPersons: 60_000,
};

export interface Review {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** The type of a mutation's input, by the mutation. */
const inputTypes: Record<string, string> = {
  openListReview: 'OpenListReviewInput',
  openListAmendment: 'OpenListAmendmentInput',
  scoreListReview: 'ScoreListReviewInput',
  collectListEvidence: 'CollectListEvidenceInput',
  submitListComment: 'SubmitListCommentInput',
  decideOccupations: 'DecideOccupationsInput',
  publishList: 'PublishListInput',
  importOccupationsInDemandEdition: 'ImportOccupationsInDemandEditionInput',
};

/** What the mutations answer; each has its own of these. */
interface Payload {
  readonly id: string;
  readonly review: Review;
  readonly collection: Pick<Collection, 'id' | 'state'>;
  readonly edition: {
    readonly name: string;
    readonly effectiveFrom: string;
    readonly entriesAreDemonstration: boolean;
    readonly entries: readonly { readonly occupation: { readonly code: string } }[];
  };
}

const reviewFields = 'review { id state version }';
const payloads: Record<string, string> = {
  collectListEvidence: `collection { id state } ${reviewFields}`,
  submitListComment: `id ${reviewFields}`,
  publishList: 'edition { name effectiveFrom entriesAreDemonstration entries { occupation { code } } }',
  importOccupationsInDemandEdition: 'edition { name effectiveFrom entriesAreDemonstration }',
};

/** Sends a mutation of the list's process; a key of its own unless the input has one. */
export function send(hub: OwnHub, as: string, mutation: string, input: object) {
  const type = inputTypes[mutation] ?? 'ListReviewStepInput';
  const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { ${payloads[mutation] ?? reviewFields} } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  return hub.ask<{ answer: Payload }>(query, { as, purpose, variables });
}

/** The same, and it must succeed. */
export async function change(hub: OwnHub, as: string, mutation: string, input: object) {
  const { data, errors } = await send(hub, as, mutation, input);
  expect(errors).toBeUndefined();
  return data.answer;
}

/** The code of the refusal of a mutation; `undefined` when it succeeds. */
export async function refusal(hub: OwnHub, as: string, mutation: string, input: object) {
  const { errors } = await send(hub, as, mutation, input);
  return errors?.[0]?.extensions.code;
}

/** The review as it stands. */
export async function find(hub: OwnHub, id: string): Promise<Review> {
  const { data } = await hub.ask<{ review: Review }>(
    `{ review: occupationsInDemandReview(id: "${id}") { id state version } }`,
  );
  return data.review;
}

/** Takes a step from where the review stands. */
export async function step(hub: OwnHub, as: string, mutation: string, id: string, input: object = {}) {
  const { version } = await find(hub, id);
  return change(hub, as, mutation, { review: id, expectedVersion: version, ...input });
}

export interface Collection {
  readonly id: string;
  readonly state: string;
  readonly evidenceHash: string;
  readonly evidence: string;
  readonly requests: readonly {
    name: string;
    agency: string;
    outcome: string;
    code: string | null;
    query: string;
    queryHash: string;
    requestIds: string[];
  }[];
}

export const askAs = <Data>(hub: OwnHub, as: string, query: string, variables?: object) =>
  hub.ask<Data>(query, { as, purpose, ...(variables && { variables }) });

/** Collects evidence and waits until it is in. */
export async function collect(hub: OwnHub, review: string): Promise<Collection> {
  const { collection } = await change(hub, officer, 'collectListEvidence', { review });
  return vi.waitFor(
    async () => {
      const { data } = await askAs<{ review: { collections: Collection[] } }>(
        hub,
        officer,
        `{ review: occupationsInDemandReview(id: "${review}") { collections {
          id state evidenceHash evidence
          requests { name agency outcome code query queryHash requestIds }
        } } }`,
      );
      const found = data.review.collections.find(({ id }) => id === collection.id);
      expect(found?.state).not.toBe('REQUESTED');
      return found as Collection;
    },
    { timeout: 120_000, interval: 500 },
  );
}

export interface Assessed {
  readonly occupation: { readonly code: string };
  readonly outcome: string | null;
  readonly rank: number | null;
  readonly previouslyListed: boolean;
}

/** Every assessment of a review. */
export async function assessments(hub: OwnHub, review: string): Promise<Assessed[]> {
  const { data, errors } = await askAs<{ review: { assessments: { nodes: Assessed[] } } }>(
    hub,
    committee,
    `{ review: occupationsInDemandReview(id: "${review}") { assessments(first: 500) {
      nodes { occupation { code } outcome rank previouslyListed } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.review.assessments.nodes;
}

/** Accepts every score; what has none is not listed. */
export function acceptAll(assessed: readonly Assessed[]) {
  const codes = (scored: boolean) =>
    assessed
      .filter(({ outcome }) => (outcome === 'CANDIDATE' || outcome === 'NOT_CANDIDATE') === scored)
      .map(({ occupation }) => occupation.code);
  return [
    { occupations: codes(true), kind: 'ACCEPT_SCORE', reason: 'The evidence is clear.' },
    { occupations: codes(false), kind: 'DO_NOT_LIST', reason: 'Too little is known of it.' },
  ].filter(({ occupations }) => occupations.length > 0);
}

/** Tomorrow, as a day. */
export const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
