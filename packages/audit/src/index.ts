export { type AuditLog, createAuditLog } from './audit-log.ts';
export { type Checkpoint, CheckpointError, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
export { createFrontier, type FrontierState, leafHash } from './merkle.ts';
export { migrateAuditLog } from './migrate.ts';
export { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proofs.ts';
export { type AuditRecord, decodeRecord } from './record.ts';
export { type LoggedRecord, readLeafHashes, readRecords } from './records.ts';
export { type LogProblem, type LogReport, verifyLog } from './verify-log.ts';
export { witness } from './witness.ts';
