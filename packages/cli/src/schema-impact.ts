import { ask } from './ask.ts';
import { HubError } from './command-error.ts';
import { findHub } from './hub.ts';
import type { SubgraphSdl } from './subgraphs.ts';

/** What a changed schema takes from an agreement's consumers. */
interface Impact {
  readonly field: string;
  readonly change: string;
  readonly authority: string;
  readonly consumers: readonly string[];
  readonly message: string;
}

const query = `query ($agency: String!, $sdl: String!) {
  schemaImpact(agency: $agency, sdl: $sdl) { field change authority consumers message } }`;

/** What the schemas of a working copy take from agreements of a running hub; `null` when none answers. */
export async function impactsOf(url: string, subgraphs: readonly SubgraphSdl[]): Promise<Impact[] | null> {
  try {
    await findHub(url);
  } catch (error) {
    if (error instanceof HubError) return null;
    throw error;
  }
  const asker = { url, as: 'coordination-steward' };
  const impacts = subgraphs.map(({ agency, sdl }) =>
    ask<{ schemaImpact: Impact[] }>(asker, query, { agency, sdl }).then(({ schemaImpact }) => schemaImpact),
  );
  return (await Promise.all(impacts)).flat();
}
