import { readTable } from './read-table.ts';

/** A district of Rwanda, with its code of the national statistics institute. */
export type District = Readonly<Record<'code' | 'name' | 'province', string>>;

/** The 30 districts. */
export const districts: readonly District[] = readTable<'code' | 'name' | 'province'>('districts.csv');
