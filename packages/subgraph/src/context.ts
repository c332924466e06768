import {
  type Grant,
  purposeFor,
  purposeHeader,
  type RequestAccess,
  requestAccess,
  type TokenVerifier,
} from '@huza/access';
import { type Logger, requestIdHeader } from '@huza/service';
import type { Request } from 'express';
import { createLoadKey, type LoadKey } from './batching.ts';
import type { Database } from './database/database.ts';

/** What a resolver has of the request that it answers. */
export interface SubgraphContext {
  /** Who asks, why, and what the agency decides. */
  readonly access: RequestAccess;
  readonly database: Database;
  /** One key's answer, batched: `context.load(permitFigures, code)`. */
  readonly load: LoadKey;
  readonly logger: Logger;
}

export interface ContextOptions {
  readonly verifyToken: TokenVerifier;
  readonly grants: readonly Grant[];
  readonly database: Database;
  readonly logger: Logger;
}

/** Verifies who asks and why, trusting nothing that the gateway may have found out before. */
export function createContext({ verifyToken, grants, database, logger }: ContextOptions) {
  return async (request: Request): Promise<SubgraphContext> => {
    const principal = await verifyToken(request.header('authorization'));
    const purpose = purposeFor(principal, request.header(purposeHeader));
    return {
      access: requestAccess({ principal, purpose }, grants),
      database,
      load: createLoadKey(database),
      logger: logger.child({ requestId: request.header(requestIdHeader) }),
    };
  };
}
