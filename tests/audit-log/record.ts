import { randomUUID } from 'node:crypto';
import type { AuditRecord } from '@huza/audit';

/** A disclosure as the log keeps it. */
export const disclosure = (principal = 'statistics-analyst'): AuditRecord => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  requestId: 'request-1',
  principal,
  agency: 'statistics',
  roles: ['analyst'],
  purpose: 'official-statistics',
  decision: 'DISCLOSED',
  dataset: 'immigration.permits',
  fields: ['PermitStatistics.inForce'],
  agreement: 'immigration-statistics/1#1',
  code: null,
  rows: 1,
  subjects: ['person-1'],
  operation: 'operation',
});
