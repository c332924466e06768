import type { Operation } from '../graph/ask-hub.ts';

/** The query page's address with an operation in it. */
export interface QueryAddress {
  readonly operation?: string | undefined;
  /** As JSON. */
  readonly variables?: string | undefined;
}

/** The search part of the query page's address that opens an operation. */
export const queryAddress = ({ query, variables }: Operation): QueryAddress => ({
  operation: query,
  ...(variables ? { variables: JSON.stringify(variables, null, 2) } : {}),
});
