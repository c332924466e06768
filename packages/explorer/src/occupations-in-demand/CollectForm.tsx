import { CollectListEvidenceDocument } from '#graphql/review-steps.ts';
import { useChange } from '../graph/use-change.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import styles from './Board.module.css';
import type { Review } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';
import { stepOf } from './step-of.ts';
import { stepWords } from './step-words.ts';

/** Asks the agencies for evidence; it goes on after the answer. */
export function CollectForm({ review }: { readonly review: Review }) {
  const words = useWords(stepWords);
  const { collectionStates, noCollections } = useWords(reviewWords);
  const change = useChange(CollectListEvidenceDocument);
  const latest = review.collections?.[0];
  const { review: id, idempotencyKey } = stepOf(review);
  return (
    <div className={styles.form}>
      <p role="status">{latest ? collectionStates[latest.state] : noCollections}</p>
      <button
        type="button"
        disabled={change.isPending || latest?.state === 'REQUESTED'}
        onClick={() => change.mutate({ input: { review: id, idempotencyKey } })}
      >
        {words.steps.collect}
      </button>
      <Changed change={change} done={words.done} />
    </div>
  );
}
