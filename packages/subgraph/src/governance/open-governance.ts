import { type Agreement, ownRules } from '@huza/access';
import type { Logger } from '@huza/service';
import postgres from 'postgres';
import type { SubgraphDefinition } from '../define-subgraph.ts';
import type { ServeOptions } from '../server/serve-options.ts';
import { announcement } from './announce-schema.ts';
import { followStatements } from './follow-statements.ts';
import { openStatements, type Statements } from './statements.ts';

/** Milliseconds between two looks at what others have signed: a change is enforced well within 5 s. */
const interval = 1_000;

/** What an agency decides by. */
export interface Governance {
  readonly statements: Statements;
  /** Connections apart from those that answer: neither waits for the other. */
  readonly client: postgres.Sql;
  /** The agency's own rules, and what all have signed. */
  agreements(): readonly Agreement[];
  close(): Promise<void>;
}

/** Opens the agency's copy of agreements, follows coordination, and tells it what the agency offers. */
export async function openGovernance(
  { agency, policy }: SubgraphDefinition,
  sdl: string,
  { databaseUrl, keys, trust, coordinationUrl, logger }: ServeOptions & { logger: Logger },
): Promise<Governance> {
  const client = postgres(databaseUrl, { max: 3, idle_timeout: 60, connect_timeout: 10, onnotice: () => {} });
  const statements = await openStatements(client, trust.agencies, logger);
  const own = ownRules(agency, policy.ownUse);
  const variables = Object.fromEntries(
    policy.tables.map((table) => [table.dataset, Object.keys(table.variables)]),
  );
  const offer = { agency, sdl, variables, ownUse: [...policy.ownUse] };
  const told = await announcement(offer, statements, keys.signing);
  if (told !== null) await statements.accept(told);
  const follower = followStatements({ statements, source: coordinationUrl, interval, logger });
  return {
    statements,
    client,
    agreements: () => [...own, ...statements.register.agreements()],
    close: async () => {
      await follower.stop();
      await client.end({ timeout: 5 });
    },
  };
}
