import { type Asker, ask } from '../../ask.ts';
import { InputError } from '../../command-error.ts';

/** A unit group of ISCO-08, as the graph has it. */
interface Coded {
  readonly occupation: { readonly code: string };
}

/** What the committee decided of an occupation, and what it saw. */
interface Assessed extends Coded {
  readonly outcome: string | null;
  readonly rank: number | null;
  readonly composite: number | null;
  readonly decision: { readonly kind: string; readonly listed: boolean } | null;
}

/** A scoring as it is stored: texts in canonical JSON, with their hashes. */
export interface StoredScoring {
  readonly evidenceHash: string;
  readonly score: string;
  readonly scoreHash: string;
  readonly sensitivity: string;
  readonly sensitivityHash: string;
  readonly collection: { readonly id: string; readonly evidence: string };
}

/** The method as it was published when the review was opened. */
export interface StoredMethod {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly json: string;
}

/** The review that an edition came out of. An amendment has neither method nor scoring. */
export interface Review {
  readonly id: string;
  readonly method: StoredMethod | null;
  readonly scoring: StoredScoring | null;
  readonly previousEdition: { readonly entries: readonly Coded[] };
  readonly assessments: { readonly nodes: readonly Assessed[] };
}

/** An edition with all that it rests on. */
export interface PublishedEdition {
  readonly name: string;
  readonly entries: readonly Coded[];
  readonly review: Review;
}

const query = `query ($edition: String!) {
  edition: occupationsInDemand(edition: $edition) {
    name
    entries { occupation { code } }
    review {
      id
      method { id version hash json }
      scoring {
        evidenceHash score scoreHash sensitivity sensitivityHash
        collection { id evidence }
      }
      previousEdition { entries { occupation { code } } }
      assessments(first: 500) { nodes { occupation { code } outcome rank composite decision { kind listed } } }
    }
  }
}`;

/**
 * Asks for an edition and all that it rests on.
 *
 * @throws InputError when there is none, or when it was imported: then there is nothing to recompute.
 */
export async function findEdition(asker: Asker, name: string): Promise<PublishedEdition> {
  const { edition } = await ask<{
    edition: (Omit<PublishedEdition, 'review'> & { review: Review | null }) | null;
  }>(asker, query, { edition: name });
  if (!edition)
    throw new InputError(`There is no edition ${JSON.stringify(name)}. "huza list editions" lists them.`);
  const { review } = edition;
  if (review) return { ...edition, review };
  throw new InputError(
    `Edition ${name} was taken in as it is, from its legal text: it rests on no evidence that could be recomputed.`,
  );
}
