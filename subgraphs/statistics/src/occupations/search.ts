import { findOccupationNames, type OccupationName, plainWords } from '@huza/classifications';
import { inArray, like, or, type SQL, sql } from 'drizzle-orm';
import { occupation } from '../database/tables.ts';
import type { OccupationModel } from '../models.ts';
import { contains, plain } from '../search.ts';

/** An occupation of a list; where a search found it by what people call it, with that name. */
export type FoundOccupation = OccupationModel & {
  readonly rank: number | null;
  readonly foundBy: OccupationName | null;
};

const byName = 2;

/** How a search finds an occupation. */
interface OccupationSearch {
  /** What was found: 0 its code, 1 words of its title, 2 an everyday name, 3 letters of its title; else null. */
  readonly rank: SQL<number | null>;
  /** The everyday name that an occupation was found by. */
  foundBy(row: { readonly code: string; readonly rank: number | null }): OccupationName | null;
}

/** A search by code, title and everyday name. Without words, every occupation is found alike. */
export function searchOccupations(sought: string | null | undefined): OccupationSearch {
  if (!sought) return { rank: sql<number>`0`, foundBy: () => null };
  const names = new Map(findOccupationNames(sought).map((name) => [name.code, name]));
  const { code, titleEnglish, titleFrench } = occupation;
  const rank = sql<number | null>`case
    when ${coded(sought)} then 0
    when ${titled(sought)} then 1
    when ${inArray(code, [...names.keys()])} then ${sql.raw(String(byName))}
    when ${or(contains(titleEnglish, sought), contains(titleFrench, sought))} then 3
  end`;
  return { rank, foundBy: (row) => (row.rank === byName ? (names.get(row.code) ?? null) : null) };
}

const coded = (sought: string): SQL =>
  /^\d{1,4}$/.test(sought.trim()) ? like(occupation.code, `${sought.trim()}%`) : sql`false`;

/** The title has each word or its beginning, or the words in another form: `nurse` finds nursing professionals. */
function titled(sought: string): SQL | undefined {
  const words = plainWords(sought);
  if (words.length === 0) return sql`false`;
  const beginnings = words.map((word) => `${word}:*`).join(' & ');
  const [english, french] = [plain(occupation.titleEnglish), plain(occupation.titleFrench)];
  return or(
    sql`to_tsvector('simple', ${english}) @@ to_tsquery('simple', ${beginnings})`,
    sql`to_tsvector('simple', ${french}) @@ to_tsquery('simple', ${beginnings})`,
    sql`to_tsvector('english', ${english}) @@ plainto_tsquery('english', ${words.join(' ')})`,
    sql`to_tsvector('french', ${french}) @@ plainto_tsquery('french', ${words.join(' ')})`,
  );
}
