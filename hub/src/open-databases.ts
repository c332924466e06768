import {
  type AgencyDatabase,
  agencyDatabase,
  type Environment,
  needsEmbeddedPostgres,
  startPostgres,
} from './postgres/index.ts';
import { subgraphs } from './subgraphs.ts';

export interface OpenDatabases {
  /** Each agency's database, through its two roles. */
  readonly of: Readonly<Record<string, AgencyDatabase>>;
  /** Stops the embedded server, where there is one. */
  close(): Promise<void>;
}

/** Each agency's database: on the real server that the environment names, or in the embedded one. */
export async function openDatabases(directory: string, env: Environment): Promise<OpenDatabases> {
  const agencies = subgraphs.map(({ agency }) => agency);
  const postgres = needsEmbeddedPostgres(agencies, env) ? await startPostgres({ directory }) : undefined;
  const close = async () => postgres?.stop();
  try {
    const databases: Record<string, AgencyDatabase> = {};
    for (const agency of agencies) databases[agency] = await agencyDatabase({ agency, env, postgres });
    return { of: databases, close };
  } catch (error) {
    await close();
    throw error;
  }
}
