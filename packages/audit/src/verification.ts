/** What verifies a log without being its agency: it needs neither Node nor a database, and runs in a browser. */
export { type Checkpoint, CheckpointError, verifyCheckpoint } from './checkpoint.ts';
export { leafHash } from './merkle.ts';
export { verifyConsistency, verifyInclusion } from './proofs.ts';
export { type AuditRecord, decodeRecord } from './record.ts';
