import { byCode } from './hierarchy.ts';
import { readTable } from './read-table.ts';

/** A district of Rwanda. */
export interface District {
  /** Two digits, as the national statistics institute writes it; the first is the province's. */
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** The 30 districts, in 4 provinces and the City of Kigali. */
export const districts: readonly District[] = readTable<'code' | 'name' | 'province'>('districts.csv');

const index = byCode(districts);

/** The district with this code. */
export const district = (code: string): District | undefined => index.get(code);
