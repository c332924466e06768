import type { Logger } from '@huza/service';
import { z } from 'zod';
import type { AgencyKeys } from '../agency-keys.ts';
import type { WebhookRules } from '../webhooks/webhooks.ts';

const publicKey = z.looseObject({ kty: z.string(), kid: z.string() });

/** Whose signatures an agency accepts: public keys (RFC 7517) that were exchanged when each joined. */
export const trustSchema = z.strictObject({
  /** The gateway's. */
  gateway: z.object({ keys: z.array(publicKey) }),
  /** The first of each party to agreements, by its name, the agency's own among them. */
  agencies: z.record(z.string(), z.array(publicKey)),
});

export type Trust = z.infer<typeof trustSchema>;

/** How an agency asks the hub in its own name: with its own client, for what its agreements let it. */
export interface HubClient {
  /** The gateway's address. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How one process of a subgraph is run. */
export interface ServeOptions {
  readonly port: number;
  readonly host?: string;
  /** The database, as the login role that serves. */
  readonly databaseUrl: string;
  /** The OpenID provider whose tokens are accepted. */
  readonly issuer: string;
  readonly keys: AgencyKeys;
  readonly trust: Trust;
  /** Where coordination answers; coordination itself has none. */
  readonly coordinationUrl?: string;
  /** For agencies that ask others; without it they say that they cannot. */
  readonly hubClient?: HubClient;
  /** Milliseconds between two checkpoints of the audit log; default 30 s. */
  readonly checkpointInterval?: number;
  /** Where webhooks may go, and for how long a delivery is tried; default: https and public addresses, three days. */
  readonly webhooks?: Partial<WebhookRules>;
  /** For how many days events are kept; default 90. */
  readonly eventRetentionDays?: number;
  /** Whether tables that are protected together are made ready before anybody asks; default true. */
  readonly prepareTables?: boolean;
  readonly logger?: Logger;
}
