import { useRef } from 'react';
import type { TypedDocument } from '../graph/use-answer.ts';
import { useChange } from '../graph/use-change.ts';

interface Step<Input> {
  readonly input: Input;
}

/**
 * A step on a labour market test. Its idempotency key stays until the step is taken: sent again after a lost
 * answer, it is the same step.
 */
export function useStep<Data, Input extends { readonly idempotencyKey: string }>(
  document: TypedDocument<Data, Step<Input>>,
) {
  const change = useChange<Data, Step<Input>>(document);
  const key = useRef(crypto.randomUUID());
  const take = (input: Omit<Input, 'idempotencyKey'>, onTaken?: (data: Data) => void) =>
    change.mutate(
      { input: { ...input, idempotencyKey: key.current } as Input },
      {
        onSuccess: ({ data, errors }) => {
          if (errors || !data) return;
          key.current = crypto.randomUUID();
          onTaken?.(data);
        },
      },
    );
  return { ...change, take };
}
