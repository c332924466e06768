import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './command-error.ts';

/** The part of a subgraph that composition needs. */
export interface SubgraphSdl {
  readonly agency: string;
  readonly sdl: string;
}

/** The subgraphs of a folder, and what is wrong with those that cannot be defined. */
interface FoundSubgraphs {
  readonly subgraphs: readonly SubgraphSdl[];
  readonly errors: readonly string[];
}

/**
 * Loads every subgraph of a folder, `FOLDER/AGENCY/src/index.ts`.
 *
 * @throws InputError when the folder holds none.
 */
export async function findSubgraphs(folder: string): Promise<FoundSubgraphs> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const agencies = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (agencies.length === 0)
    throw new InputError(`${folder} holds no subgraphs: expected a folder an agency`);
  const loaded = await Promise.all(agencies.sort().map((agency) => load(folder, agency)));
  return {
    subgraphs: loaded.filter((result) => typeof result !== 'string'),
    errors: loaded.filter((result) => typeof result === 'string'),
  };
}

async function load(folder: string, agency: string): Promise<SubgraphSdl | string> {
  const file = join(folder, agency, 'src', 'index.ts');
  try {
    const exported: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href);
    return Object.values(exported).find(isSubgraph) ?? `[${agency}] ${file} exports no subgraph`;
  } catch (error) {
    return `[${agency}] ${error instanceof Error ? error.message : String(error)}`;
  }
}

const isSubgraph = (value: unknown): value is SubgraphSdl =>
  typeof value === 'object' && value !== null && 'agency' in value && 'sdl' in value;
