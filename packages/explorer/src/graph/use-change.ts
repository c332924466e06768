import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAsking } from '../asker/asker-context.ts';
import type { Answer } from './answer.ts';
import { askHub } from './ask-hub.ts';
import type { TypedDocument } from './use-answer.ts';

/** Changes something in the reader's name; every answer is asked anew once it is done. */
export function useChange<Data, Variables extends object>(document: TypedDocument<Data, Variables>) {
  const { asker, refuse } = useAsking();
  const answers = useQueryClient();
  return useMutation<Answer<Data>, Error, Variables>({
    mutationFn: (variables) =>
      askHub<Data>({ query: document.toString(), variables }, { asker, onTokenRefused: refuse }),
    onSuccess: () => answers.invalidateQueries(),
  });
}
