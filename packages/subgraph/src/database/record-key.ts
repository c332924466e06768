import { sql } from 'drizzle-orm';
import { integer } from 'drizzle-orm/pg-core';

/**
 * A record's random key for disclosure control by cell keys: drawn once, kept with the record, never given out. A
 * cell's noise belongs to the keys of the records that it counts. The first column of a large table: PostgreSQL reads the
 * columns before a column first.
 */
export const recordKey = () => integer('record_key').notNull().default(sql`(random() * 2147483647)::integer`);
