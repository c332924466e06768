import type { MutationKey } from '@tanstack/react-query';
import { useRef } from 'react';
import type { TypedDocument } from './use-answer.ts';
import { useChange } from './use-change.ts';

interface Once<Input> {
  readonly input: Input;
}

/**
 * A change that is made once however often it is sent: as long as the same is said, its idempotency key stays, until
 * the hub has said that it is done.
 */
export function useChangeOnce<Data, Input extends { readonly idempotencyKey: string }>(
  document: TypedDocument<Data, Once<Input>>,
  mutationKey?: MutationKey,
) {
  const change = useChange<Data, Once<Input>>(document, mutationKey);
  const sent = useRef<{ readonly said: string; readonly idempotencyKey: string }>(undefined);
  const make = (input: Omit<Input, 'idempotencyKey'>, onDone?: (data: Data) => void) => {
    const said = JSON.stringify(input);
    if (sent.current?.said !== said) sent.current = { said, idempotencyKey: crypto.randomUUID() };
    const { idempotencyKey } = sent.current;
    change.mutate(
      { input: { ...input, idempotencyKey } as Input },
      {
        onSuccess: ({ data, errors }) => {
          if (errors || !data) return;
          sent.current = undefined;
          onDone?.(data);
        },
      },
    );
  };
  return { ...change, make };
}
