import { composeSupergraph } from '@huza/gateway';
import { subgraphs } from './subgraphs.ts';

const standardPorts: Readonly<Record<string, number>> = {
  immigration: 4001,
  labour: 4002,
  statistics: 4003,
  coordination: 4004,
};

/**
 * The graph of all agencies.
 *
 * @throws Error that lists what does not compose.
 */
export function supergraphSdl(): string {
  const parts = subgraphs.map(({ agency, sdl }) => ({
    name: agency,
    url: `http://localhost:${standardPorts[agency]}/graphql`,
    sdl,
  }));
  const composition = composeSupergraph(parts);
  if ('errors' in composition)
    throw new Error(`The subgraphs do not compose:\n${composition.errors.join('\n')}`);
  return composition.supergraphSdl;
}
