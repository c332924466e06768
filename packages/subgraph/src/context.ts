import {
  type Agreement,
  attestationSigner,
  createDisclosures,
  createIdentifiers,
  createPseudonyms,
  deriveKey,
  type FieldAccess,
  type GuardContext,
  type Principal,
  type Purpose,
  purposeFor,
  purposeHeader,
  requestAccess,
  requestSignatureHeader,
  type SignAttestation,
  type SigningKey,
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
import type { Webhooks } from './webhooks/webhooks.ts';

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
  readonly webhooks: Webhooks;
  /** Signs a document in the agency's name, for others to keep and verify. */
  readonly sign: SignAttestation;
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
  webhooks(): Webhooks;
  readonly secret: Uint8Array;
  readonly signing: SigningKey;
  readonly disclosure: Policy['disclosure'];
  readonly logger: Logger;
}

/** A request whose body was kept as it came, for the signature over it. */
export interface SignedBodyRequest extends Request {
  rawBody?: Buffer;
}

/** Who asks and why, verified. */
export interface Asker {
  readonly principal: Principal | null;
  readonly purpose: Purpose | undefined;
  readonly requestId: string;
}

/** Makes contexts: of requests, and of whoever asked to be told of events. */
export interface Contexts {
  /**
   * Verifies who asks and why, trusting nothing that the gateway may have found out before.
   *
   * @throws RequestError when the signature, the token or the purpose is not accepted.
   */
  verify(request: SignedBodyRequest): Promise<Asker>;
  /** What an asker may see by the agreements as they stand now. */
  of(asker: Asker): RequestContext;
}

export function createContexts({
  agency,
  verifyToken,
  verifyRequest,
  fields,
  secret,
  signing,
  disclosure,
  ...options
}: ContextOptions): Contexts {
  const pseudonymsOf = createPseudonyms(secret);
  const cursors = createCursors(createPseudonyms(deriveKey(secret, 'cursors'))('cursors'));
  const drawnWith = cellKeySecret(secret);
  const sign = attestationSigner(signing);
  const subjects = createAuditSubjects(deriveKey(secret, 'audit subjects'), pseudonymsOf);
  return {
    verify: async (request) => {
      const authorization = request.header('authorization');
      const stated = request.header(purposeHeader);
      const body = request.rawBody ?? '';
      const signed = { agency, authorization, purpose: stated, body };
      await verifyRequest(request.header(requestSignatureHeader), signed);
      const principal = await verifyToken(authorization);
      const requestId = request.header(requestIdHeader) ?? '';
      return { principal, purpose: purposeFor(principal, stated), requestId };
    },
    of: ({ principal, purpose, requestId }) => {
      const agreements = options.agreements();
      const access = requestAccess({ principal, purpose, agreements, fields, at: new Date() });
      return {
        access,
        identifiers: createIdentifiers(access, pseudonymsOf),
        disclosures: createDisclosures(),
        cursors,
        disclosureControl: createDisclosureControl(disclosure, drawnWith, access),
        subjects,
        statements: options.statements,
        webhooks: options.webhooks(),
        sign,
        requestId,
        logger: options.logger.child({ requestId }),
      };
    },
  };
}
