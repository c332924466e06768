export { type CopyValue, copyRows } from './copy-rows.ts';
export { type CheckedCsv, checkCsv, type NumberedRow, RowError, readCsv } from './csv.ts';
