export { type AuditLog, createAuditLog } from './audit-log.ts';
export { createFrontier, type Frontier, type FrontierState, leafHash, nodeHash } from './merkle.ts';
export { migrateAuditLog } from './migrate.ts';
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proofs.ts';
export { type AuditRecord, decodeRecord, encodeRecord } from './record.ts';
