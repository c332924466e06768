import { plainText } from '@huza/classifications';
import { type AnyColumn, like, type SQL, sql } from 'drizzle-orm';

/** A column's text without capitals and accents, as `plainText` makes it. */
export const plain = (column: AnyColumn): SQL => sql`
  replace(replace(regexp_replace(normalize(lower(${column}), NFKD), '[\\u0300-\\u036f]', '', 'g'), 'œ', 'oe'), '’', '''')`;

/** Whether a column holds these words anywhere, as they stand but for capitals and accents. */
export const contains = (column: AnyColumn, words: string): SQL =>
  like(plain(column), `%${plainText(words.trim()).replace(/[\\%_]/g, '\\$&')}%`);
