import {
  type Agreement,
  createDisclosures,
  createIdentifiers,
  createPseudonyms,
  deriveKey,
  type FieldAccess,
  type GuardContext,
  purposeFor,
  purposeHeader,
  requestAccess,
  requestSignatureHeader,
  type TokenVerifier,
  type VerifyRequest,
} from '@huza/access';
import { type Logger, requestIdHeader } from '@huza/service';
import type { Request } from 'express';
import { type AuditSubjects, createAuditSubjects } from './audit/records-of.ts';
import type { LoadKey } from './batching.ts';
import type { RequestDatabase } from './database/request-database.ts';
import { cellKeySecret, createDisclosureControl, type DisclosureControlOf } from './disclosure-control.ts';
import type { Statements } from './governance/statements.ts';
import { type Cursors, createCursors } from './paging.ts';
import type { Policy } from './policy.ts';

/** What a resolver has of the request that it answers. */
export interface SubgraphContext extends GuardContext {
  /** The agency's database, as this request may see it. */
  readonly database: RequestDatabase;
  /** One key's answer, batched: `context.load(permitFigures, code)`. */
  readonly load: LoadKey;
  readonly cursors: Cursors;
  /** How this caller's tables of a dataset are protected. */
  readonly disclosureControl: DisclosureControlOf;
  /** How the audit log names persons' records. */
  readonly subjects: AuditSubjects;
  /** What all agencies have signed: this agency's own copy. */
  readonly statements: Statements;
  readonly requestId: string;
  readonly logger: Logger;
}

/** A request's context before its operation is admitted: it has no database yet. */
export type RequestContext = Omit<SubgraphContext, 'database' | 'load'>;

export interface ContextOptions {
  readonly agency: string;
  readonly verifyToken: TokenVerifier;
  readonly verifyRequest: VerifyRequest;
  readonly fields: ReadonlyMap<string, FieldAccess>;
  /** What all have signed, and the agency's own rules, as they stand now. */
  agreements(): readonly Agreement[];
  readonly statements: Statements;
  readonly secret: Uint8Array;
  readonly disclosure: Policy['disclosure'];
  readonly logger: Logger;
}

/** A request whose body was kept as it came, for the signature over it. */
export interface SignedBodyRequest extends Request {
  rawBody?: Buffer;
}

/** Verifies who asks and why, trusting nothing that the gateway may have found out before. */
export function createContext({
  agency,
  verifyToken,
  verifyRequest,
  fields,
  secret,
  disclosure,
  ...options
}: ContextOptions) {
  const pseudonymsOf = createPseudonyms(secret);
  const cursors = createCursors(createPseudonyms(deriveKey(secret, 'cursors'))('cursors'));
  const drawnWith = cellKeySecret(secret);
  const subjects = createAuditSubjects(deriveKey(secret, 'audit subjects'), pseudonymsOf);
  return async (request: SignedBodyRequest): Promise<RequestContext> => {
    const authorization = request.header('authorization');
    const stated = request.header(purposeHeader);
    const body = request.rawBody ?? '';
    await verifyRequest(request.header(requestSignatureHeader), {
      agency,
      authorization,
      purpose: stated,
      body,
    });
    const principal = await verifyToken(authorization);
    const purpose = purposeFor(principal, stated);
    const agreements = options.agreements();
    const access = requestAccess({ principal, purpose, agreements, fields, at: new Date() });
    const requestId = request.header(requestIdHeader) ?? '';
    return {
      access,
      identifiers: createIdentifiers(access, pseudonymsOf),
      disclosures: createDisclosures(),
      cursors,
      disclosureControl: createDisclosureControl(disclosure, drawnWith, access),
      subjects,
      statements: options.statements,
      requestId,
      logger: options.logger.child({ requestId }),
    };
  };
}
