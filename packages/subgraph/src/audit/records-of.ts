import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Authority, Pseudonyms } from '@huza/access';
import type { AuditRecord } from '@huza/audit';
import type { RequestContext } from '../context.ts';

/** What a record says of a request, whatever was decided in it. */
export interface AuditedRequest {
  readonly context: RequestContext;
  /** The operation's text. */
  readonly source: string;
}

/**
 * A request as the audit log keeps it: one record for each dataset and each agreement that opened fields of
 * it, one for each reason for which fields stayed closed. PUBLIC fields are nobody's secret and leave no trace.
 */
export function auditRecordsOf({ context, source }: AuditedRequest): AuditRecord[] {
  const { access, disclosures, requestId, subjects: known } = context;
  const { principal, purpose } = access;
  const common = {
    at: new Date().toISOString(),
    requestId,
    principal: principal?.subject ?? null,
    agency: principal?.agency ?? null,
    roles: [...(principal?.roles ?? [])],
    purpose: purpose ?? null,
    operation: createHash('sha256').update(source).digest('base64url'),
  };
  const groups = new Map<
    string,
    Pick<AuditRecord, 'decision' | 'dataset' | 'agreement' | 'code'> & { fields: string[] }
  >();
  for (const { coordinate, sensitivity, dataset = '', decision } of access.decided()) {
    if (sensitivity === 'PUBLIC') continue;
    const outcome = decision.allowed
      ? { decision: 'DISCLOSED' as const, dataset, agreement: namesOf(decision.authorities), code: null }
      : { decision: 'REFUSED' as const, dataset, agreement: null, code: decision.code };
    const key = JSON.stringify(outcome);
    const group = groups.get(key) ?? { ...outcome, fields: [] };
    group.fields.push(coordinate);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ fields, ...outcome }) => {
    const { rows, subjects } =
      outcome.decision === 'DISCLOSED' ? disclosures.of(outcome.dataset) : { rows: 0, subjects: [] };
    return {
      id: randomUUID(),
      ...common,
      ...outcome,
      fields,
      rows,
      subjects: subjects.map(known.pseudonymOf),
    };
  });
}

/** `immigration-statistics/1#2`: agreement, version and clause. */
const namesOf = (authorities: readonly Authority[]) =>
  authorities.map(({ agreement, version, clause }) => `${agreement}/${version}#${clause}`).join(' ') || null;

/** The log's own pseudonyms of persons' records, which tell nothing to who has no key. */
export interface AuditSubjects {
  /** Of `Permit P0000001`. */
  pseudonymOf(subject: string): string;
  /** Of a record by its identifier or, with an agreement, by the pseudonym that it has there; `null`: no such. */
  find(given: {
    readonly type: string;
    readonly id: string;
    readonly agreement?: string | null;
  }): string | null;
}

/** Pseudonyms by HMAC-SHA256 under a key that never leaves the agency. */
export function createAuditSubjects(
  key: Uint8Array,
  pseudonymsOf: (agreement: string) => Pseudonyms,
): AuditSubjects {
  const pseudonymOf = (subject: string) =>
    createHmac('sha256', key).update(subject).digest('base64url').slice(0, 22);
  return {
    pseudonymOf,
    find: ({ type, id, agreement }) => {
      const own = agreement ? pseudonymsOf(agreement).open(type, id) : id;
      return own === null ? null : pseudonymOf(`${type} ${own}`);
    },
  };
}
