import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SigningKey } from '@huza/access';
import type { Logger } from '@huza/service';
import type { Limits } from './limits/limits.ts';

/** Milliseconds that an agency may take for one answer unless told otherwise. */
export const standardTimeout = 10_000;

export interface GatewayOptions {
  /** `0` takes a free port. */
  readonly port: number;
  readonly host?: string;
  readonly supergraphSdl: string;
  /** Each agency's GraphQL address, by the agency's name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Signs each request to an agency. */
  readonly signingKey: SigningKey;
  /** The OpenID provider whose tokens are accepted. */
  readonly issuer: string;
  /** An OpenID provider to mount below `/openid`. */
  readonly openid?: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** The explorer's built pages, served at `/`. */
  readonly explorerDirectory?: string;
  /** What the explorer reads at `/configuration.json`. */
  readonly configuration?: object;
  readonly limits?: Partial<Limits>;
  /** The longest that an agency may take for one answer, in milliseconds; default `standardTimeout`. */
  readonly subgraphTimeout?: number;
  /** Origins of other sites whose pages may ask; by default none. */
  readonly allowedOrigins?: readonly string[];
  readonly logger?: Logger;
}
