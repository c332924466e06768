import { type MutationKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useAsking } from '../asker/asker-context.ts';
import type { Answer } from './answer.ts';
import { askHub } from './ask-hub.ts';
import type { TypedDocument } from './use-answer.ts';

/**
 * Changes something in the reader's name; every answer is asked anew once it is done.
 *
 * @param mutationKey by which its outcome is found when what asked for it is no longer shown.
 */
export function useChange<Data, Variables extends object>(
  document: TypedDocument<Data, Variables>,
  mutationKey?: MutationKey,
) {
  const { asker, refuse } = useAsking();
  const answers = useQueryClient();
  return useMutation<Answer<Data>, Error, Variables>({
    ...(mutationKey && { mutationKey }),
    mutationFn: (variables) =>
      askHub<Data>({ query: document.toString(), variables }, { asker, onTokenRefused: refuse }),
    // Where the answer was lost, too: the change may have been made. What was refused is told at once, before the
    // page is asked anew and its form, perhaps, is there no more.
    onSettled: (answer) => {
      const asked = answers.invalidateQueries();
      return answer && !answer.errors ? asked : undefined;
    },
  });
}
