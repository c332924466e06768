import { composeSupergraph } from '@huza/gateway';
import { subgraphs } from './subgraphs.ts';

/**
 * The graph of all agencies.
 *
 * @throws Error that lists what does not compose.
 */
export function supergraphSdl(): string {
  const parts = subgraphs.map(({ agency, port, sdl }) => ({
    name: agency,
    url: `http://localhost:${port}/graphql`,
    sdl,
  }));
  const composition = composeSupergraph(parts);
  if ('errors' in composition)
    throw new Error(`The subgraphs do not compose:\n${composition.errors.join('\n')}`);
  return composition.supergraphSdl;
}
