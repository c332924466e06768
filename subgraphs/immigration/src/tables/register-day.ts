import { asOf } from '@huza/subgraph';
import { type SQL, sql } from 'drizzle-orm';

/** The day that the register covers last, read once a statement. */
export const registerDay: SQL = sql`(select ${asOf})`;
