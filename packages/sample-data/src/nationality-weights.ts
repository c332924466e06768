import { readTable } from './read-table.ts';

/**
 * Migrants living in Rwanda in 2019 by origin (ISO 3166-1 alpha-3), as far as the source names it: 530,647 of 539,932.
 * UN DESA, International Migrant Stock 2019.
 */
export const migrantsByOrigin: Readonly<Record<string, number>> = Object.fromEntries(
  readTable<'year' | 'origin' | 'migrants'>('migrants-in-rwanda.csv')
    .filter(({ year, origin }) => year === '2019' && origin !== 'TOTAL')
    .map(({ origin, migrants }) => [origin, Number(migrants)]),
);

/**
 * Where holders of permits for skilled work come from: an invented demonstration profile, as no register of
 * permits is public. Shares of 100 by ISO 3166-1 alpha-3.
 */
export const skilledWorkersByNationality: Readonly<Record<string, number>> = Object.fromEntries(
  readTable<'nationality' | 'share'>('skilled-workers-by-nationality.csv').map(({ nationality, share }) => [
    nationality,
    Number(share),
  ]),
);
