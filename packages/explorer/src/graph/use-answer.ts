import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type Query, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useAsking } from '../asker/asker-context.ts';
import type { Answer } from './answer.ts';
import { askHub } from './ask-hub.ts';

/** A typed operation of `#graphql/…`. */
export type TypedDocument<Data, Variables> = { toString(): string } & DocumentTypeDecoration<Data, Variables>;

/** What the hub answered, or that it is being asked, or that it does not answer. */
export type AnswerState<Data> = UseQueryResult<Answer<Data>>;

interface Options {
  /** Whether to ask now; by default so. */
  readonly enabled?: boolean;
  /** Whether the answer to the variables before stands until the new one is there; by default not. */
  readonly keepPrevious?: boolean;
}

/**
 * Asks the hub in the reader's name. An answer is kept for the same asker, purpose, operation and variables
 * alone: another asker never sees it.
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { enabled = true, keepPrevious = false }: Options = {},
): AnswerState<Data> {
  const { asker, refuse, ready } = useAsking();
  const query = document.toString();
  const key = [asker.principal, asker.purpose, query];
  // Only what the same asker was given for the same operation may stand in.
  const isOurs = (before: Query | undefined) => key.every((part, place) => before?.queryKey[place] === part);
  return useQuery<Answer<Data>>({
    queryKey: [...key, variables],
    queryFn: ({ signal }) => askHub<Data>({ query, variables }, { asker, onTokenRefused: refuse, signal }),
    enabled: enabled && ready,
    placeholderData: (answer, before) =>
      keepPrevious && isOurs(before as Query | undefined) ? answer : undefined,
  });
}
