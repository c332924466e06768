import { createContext, useContext, useEffect, useRef } from 'react';
import type { Answer } from '../graph/answer.ts';

/** A change that was not made. */
export interface Refusal {
  readonly data?: Answer<unknown> | undefined;
  readonly error: Error | null;
}

/**
 * Takes a refusal over from a form that goes: where somebody else was faster, the record stands elsewhere than the form
 * was for, and the reader still has to be told.
 */
export const LeftRefusal = createContext<(refusal: Refusal) => void>(() => {});

/** Leaves a change's refusal behind when its form goes. */
export function useLeftRefusal({ data, error }: Refusal): void {
  const leave = useContext(LeftRefusal);
  const last = useRef<Refusal>(undefined);
  useEffect(() => {
    last.current = error || data?.errors ? { data, error } : undefined;
  }, [data, error]);
  useEffect(
    () => () => {
      if (last.current) leave(last.current);
    },
    [leave],
  );
}
