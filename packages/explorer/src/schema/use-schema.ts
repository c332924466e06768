import { useQuery } from '@tanstack/react-query';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { HubUnreachable } from '../graph/ask-hub.ts';

/** The graph as callers see it, with dataset and sensitivity beside each field; the same for everyone. */
export function useSchema() {
  return useQuery({ queryKey: ['schema'], queryFn: ({ signal }) => loadSchema(signal), staleTime: Infinity });
}

async function loadSchema(signal: AbortSignal): Promise<GraphQLSchema> {
  const response = await fetch('/schema.graphql', { signal, cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) throw new HubUnreachable(response?.status);
  return buildSchema(await response.text(), { assumeValidSDL: true });
}
