import { consistencyProof, decodeRecord, inclusionProof } from '@huza/audit';
import type { SubgraphContext } from '../context.ts';
import { countOf } from '../input.ts';
import { connectionOf, type PageArguments, pageOf } from '../paging.ts';
import { type AuditConditions, auditHead, auditRecords, leafHashes } from './queries.ts';

interface AuditSubject {
  readonly type: string;
  readonly id: string;
  readonly agreement?: string | null;
}

type AuditFilter = Omit<AuditConditions, 'subject'> & { readonly subject?: AuditSubject | null };

/** What no record has: a pseudonym that is none finds nothing. */
const nobody = '';

type RecordsArguments = PageArguments & { readonly filter?: AuditFilter | null };

const base64url = (hashes: readonly Uint8Array[]) =>
  hashes.map((hash) => Buffer.from(hash).toString('base64url'));

/** Resolvers of the audit log, the same in every agency. */
export const auditLogResolvers = (agency: string) => ({
  Query: {
    [`${agency}AuditLog`]: (_parent: unknown, _args: unknown, { database }: SubgraphContext) =>
      auditHead(database),
  },
  AuditLog: {
    records: async (_log: unknown, { filter, ...args }: RecordsArguments, context: SubgraphContext) => {
      const { cursors, database, subjects } = context;
      const page = pageOf(args, 1, cursors);
      const subject = filter?.subject ? (subjects.find(filter.subject) ?? nobody) : null;
      const rows = await auditRecords(database, { ...filter, subject }, page);
      const records = rows.map(({ sequence, text }) => ({ ...decodeRecord(text), sequence, text }));
      return connectionOf(records, page, ({ sequence }) => [String(sequence)]);
    },
    inclusionProof: async (
      log: { size: number },
      { sequence, size = log.size }: { sequence: number; size?: number },
      { database }: SubgraphContext,
    ) => {
      const leaves = await leafHashes(database, 'size', size);
      return base64url(inclusionProof(leaves, countOf('sequence', sequence + 1, size) - 1));
    },
    consistencyProof: async (
      log: { size: number },
      { from, to = log.size }: { from: number; to?: number },
      { database }: SubgraphContext,
    ) => base64url(consistencyProof(await leafHashes(database, 'to', to), countOf('from', from, to), to)),
  },
});
