import { occupation } from '@huza/classifications';
import type { Sql } from 'postgres';

/** What a printed or downloaded edition says. */
export interface EditionDocument {
  readonly name: string;
  readonly legalReference: string;
  readonly effectiveFrom: string;
  readonly effectiveUntil: string | null;
  readonly entriesAreDemonstration: boolean;
  readonly note: string | null;
  readonly publishedAt: Date;
  readonly entries: readonly {
    readonly code: string;
    readonly titleEnglish: string;
    readonly titleFrench: string;
    readonly reason: string | null;
  }[];
}

type EditionRow = Omit<EditionDocument, 'entries' | 'publishedAt'> & {
  readonly publishedAt: string;
  readonly entries: readonly { readonly occupation: string; readonly reason: string | null }[];
};

/** An edition with the titles of its occupations; `null` when there is none of this name. */
export async function findDocument(client: Sql, name: string): Promise<EditionDocument | null> {
  const [row] = await client<EditionRow[]>`
    select edition.name, legal_reference as "legalReference", edition.effective_from::text as "effectiveFrom",
      case when validity.name is null then edition.effective_from else validity.effective_until end::text
        as "effectiveUntil",
      entries_are_demonstration as "entriesAreDemonstration", note, to_json(published_at) #>> '{}' as "publishedAt",
      (select json_agg(json_build_object('occupation', occupation, 'reason', reason) order by occupation)
        from edition_entry where edition = edition.name) as entries
    from edition left join edition_validity as validity on validity.name = edition.name
    where edition.name = ${name}`;
  if (!row) return null;
  return {
    ...row,
    publishedAt: new Date(row.publishedAt),
    entries: row.entries.map(({ occupation: code, reason }) => ({
      code,
      titleEnglish: occupation(code)?.titleEnglish ?? '',
      titleFrench: occupation(code)?.titleFrench ?? '',
      reason,
    })),
  };
}
