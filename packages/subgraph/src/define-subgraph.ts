import type { GuardedSchema } from '@huza/access';
import { migrateAuditLog } from '@huza/audit';
import { checkRule } from '@huza/disclosure';
import type { Logger, Service } from '@huza/service';
import type { Express } from 'express';
import type { Sql } from 'postgres';
import type { DatabaseConnection } from './database/database.ts';
import { type Loaded, type Loading, loadOnce, type SampleSizes } from './database/load-once.ts';
import { migrateDatabase } from './database/migrate.ts';
import type { DisclosureControlOf } from './disclosure-control.ts';
import { migrateEvents } from './events/migrate-events.ts';
import { migrateGovernance } from './governance/migrate-governance.ts';
import type { Statements } from './governance/statements.ts';
import { auditLogClause, type Policy } from './policy.ts';
import { type Resolvers, subgraphSchema, subgraphSdl } from './schema/subgraph-schema.ts';
import type { ServeOptions } from './server/serve-options.ts';
import { serveSubgraph } from './server/serve-subgraph.ts';

/** All that makes one agency's subgraph. */
export interface SubgraphDefinition {
  readonly agency: string;
  /** Where it listens unless told otherwise. */
  readonly port: number;
  /** The subgraph's folder, which holds `schema.graphql` and `src/database/migrations`. */
  readonly directory: URL;
  readonly resolvers: Resolvers;
  readonly policy: Policy;
  /** How many demonstration records are generated where nothing else is asked for. */
  readonly sampleSizes: SampleSizes;
  readonly loading: Loading;
  /** Adds what the agency answers beside GraphQL. */
  addRoutes?(app: Express, parts: RouteParts): void;
  /** Begins what the agency does beside answering; it is stopped with the process. */
  startWork?(parts: WorkParts): Work;
}

/** What an agency's own work has. */
export interface WorkParts extends Pick<RouteParts, 'client' | 'statements'> {
  /** The agency's database, as requests have it. */
  readonly connection: DatabaseConnection;
  readonly disclosure: Policy['disclosure'];
  readonly options: Pick<ServeOptions, 'issuer' | 'hubClient' | 'prepareTables'>;
  readonly logger: Logger;
}

/** Something that goes on beside answering. */
export interface Work {
  /** Ends it; what was begun is finished or left as it was. */
  stop(): Promise<void>;
}

/** What an agency's own routes have. */
export interface RouteParts {
  readonly statements: Statements;
  /** The agency's database, as the role that serves. */
  readonly client: Sql;
  /** How tables are protected for anybody, signed in or not. */
  readonly disclosureControl: DisclosureControlOf;
}

/** One agency's part of the hub. */
export interface Subgraph extends Pick<SubgraphDefinition, 'agency' | 'port' | 'policy' | 'sampleSizes'> {
  /** Its part of the graph, for composition. */
  readonly sdl: string;
  readonly guarded: GuardedSchema;
  /**
   * Migrates the database and loads it the first time, as its owner. `sizes` changes the standard sizes of the
   * demonstration records; `null` generates none.
   */
  prepare(ownerUrl: string, sizes: SampleSizes | null): Promise<Loaded>;
  serve(options: ServeOptions): Promise<Service>;
  /** The same subgraph with other rules for tables of some datasets. */
  withDisclosure(rules: Policy['disclosure']): Subgraph;
}

/**
 * Defines a subgraph.
 *
 * @throws Error when the schema is not valid, leaves a field without a sensitivity, or a rule cannot protect its dataset.
 */
export function defineSubgraph(definition: SubgraphDefinition): Subgraph {
  const { agency, port, directory, resolvers, sampleSizes, loading } = definition;
  const policy = { ...definition.policy, ownUse: [...definition.policy.ownUse, auditLogClause(agency)] };
  for (const [dataset, rule] of Object.entries(policy.disclosure))
    checkRule(dataset, rule, policy.askedApart?.includes(dataset) ?? false);
  const sdl = subgraphSdl(agency, directory);
  const guarded = subgraphSchema(agency, sdl, resolvers);
  return {
    agency,
    port,
    policy,
    sampleSizes,
    sdl,
    guarded,
    prepare: async (ownerUrl, sizes) => {
      await migrateDatabase(ownerUrl, directory);
      await migrateAuditLog(ownerUrl);
      await migrateGovernance(ownerUrl, policy);
      await migrateEvents(ownerUrl);
      return loadOnce(ownerUrl, loading, sizes && { ...sampleSizes, ...sizes });
    },
    serve: (options) => serveSubgraph({ ...definition, policy }, sdl, guarded, options),
    withDisclosure: (rules) => {
      const disclosure = { ...definition.policy.disclosure, ...rules };
      return defineSubgraph({ ...definition, policy: { ...definition.policy, disclosure } });
    },
  };
}
