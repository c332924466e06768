import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ClientError } from '@huza/client';
import { type Asker, ask } from '../../ask.ts';
import { HubError } from '../../command-error.ts';

/** One asking of the agencies for evidence, and what each was asked. */
export interface Collection {
  readonly id: string;
  readonly state: 'REQUESTED' | 'COMPLETE' | 'PARTIAL' | 'FAILED';
  readonly requests: readonly {
    readonly name: string;
    readonly agency: string;
    readonly outcome: string;
    readonly code: string | null;
    readonly message: string | null;
  }[];
}

const longestMinutes = 10;

/**
 * Asks the agencies for a review's evidence, and waits for it.
 *
 * @throws HubError when none answers, or it takes too long.
 */
export async function collectEvidence(asker: Asker, review: string): Promise<Collection> {
  const mutation = `mutation ($input: CollectListEvidenceInput!) { collectListEvidence(input: $input) { collection { id } } }`;
  const input = { review, idempotencyKey: randomUUID() };
  const begun = await ask<{ collectListEvidence: { collection: { id: string } } }>(asker, mutation, {
    input,
  });
  const { id } = begun.collectListEvidence.collection;
  const query = `query ($review: ID!) { review: occupationsInDemandReview(id: $review) {
    collections { id state requests { name agency outcome code message } } } }`;
  for (let seconds = 0; seconds < longestMinutes * 60; seconds++) {
    const collections = await ask<{ review: { collections: Collection[] } }>(asker, query, { review }).then(
      ({ review: found }) => found.collections,
      untilItAnswers,
    );
    const collection = collections.find((one) => one.id === id);
    if (collection?.state === 'FAILED') throw new HubError('No agency answered. Is the hub up?');
    if (collection && collection.state !== 'REQUESTED') return collection;
    await setTimeout(1000);
  }
  throw new HubError(
    `The agencies have not answered within ${longestMinutes} minutes. Collection ${id} goes on.`,
  );
}

/** A hub that is at work on the tables may be late to say how far it is: it is asked again. */
function untilItAnswers(error: unknown): Collection[] {
  if (error instanceof HubError || error instanceof ClientError) return [];
  throw error;
}
