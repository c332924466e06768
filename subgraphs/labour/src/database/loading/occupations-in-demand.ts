import { copyRows, readCsv } from '@huza/ingest';
import type { TransactionSql } from 'postgres';
import { z } from 'zod';

const entries = () =>
  readCsv(
    new URL('../../../data/occupations-in-demand-2013.csv', import.meta.url),
    z.object({ occupation: z.string().regex(/^\d{4}$/, 'expected an ISCO-08 unit group') }),
  );

/** The first edition: its legal reference is real, its entries are not. */
export async function loadFirstEdition(sql: TransactionSql): Promise<void> {
  await sql`
    insert into edition (name, legal_reference, effective_from, entries_are_demonstration, note)
    values (
      '2013',
      'Ministerial Instructions N°003/19.18 of 04/04/2013, Ministry of Public Service and Labour (MIFOTRA)',
      '2013-04-04',
      true,
      'The entries of 2013 are not to be had in a form that a machine can read: these are demonstration entries.'
    )`;
  await copyRows(
    sql,
    'edition_entry',
    ['edition', 'occupation'],
    entries().map(({ occupation }) => ['2013', occupation]),
  );
}
