import { type SQL, sql } from 'drizzle-orm';
import { permit } from '../database/tables.ts';

/** Whether a permit is in force on a day. */
export const inForceOn = (
  day: SQL,
): SQL => sql`(${permit.issuedOn} <= ${day} and ${permit.expiresOn} >= ${day}
  and (${permit.cancelledOn} is null or ${permit.cancelledOn} > ${day}))`;
