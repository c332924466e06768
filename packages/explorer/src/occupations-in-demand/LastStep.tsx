import { useMutationState } from '@tanstack/react-query';
import type { Answer } from '../graph/answer.ts';
import { useWords } from '../language/language-context.ts';
import { Changed } from '../states/Changed.tsx';
import type { Review, Step } from './ReviewPage.tsx';
import { reviewWords } from './review-words.ts';

/** By which the outcome of a step is found. */
export const stepKey = ({ id }: Review, action: Step['action']) => ['step of a review', id, action] as const;

/** What became of the reader's last step, where its form went with the state that it fitted. */
export function LastStep({ review }: { readonly review: Review }) {
  const { happened } = useWords(reviewWords);
  const outcomes = useMutationState({
    filters: { mutationKey: ['step of a review', review.id] },
    select: ({ options: { mutationKey }, state: { data, error, status } }) => ({
      action: mutationKey?.[2] as Step['action'],
      data: data as Answer<unknown> | undefined,
      error,
      status,
    }),
  });
  const last = outcomes.at(-1);
  const isShown = review.nextSteps.some(({ action, yours }) => yours && action === last?.action);
  if (!last || isShown || last.status === 'pending') return null;
  return <Changed change={last} done={`${happened[last.action]}.`} />;
}
