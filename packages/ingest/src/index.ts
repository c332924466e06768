export { type CopyValue, copyRows } from './copy-rows.ts';
export { RowError, readCsv } from './csv.ts';
