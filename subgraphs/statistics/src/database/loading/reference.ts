import {
  countries,
  districts,
  eacMemberships,
  economicActivities,
  educationLevels,
  type Occupation,
  occupations,
} from '@huza/classifications';
import { type CopyValue, copyRows } from '@huza/ingest';
import type { TransactionSql } from 'postgres';
import { indicators, migrantPairs, observationColumns, publishedFigures } from './published-figures.ts';

type Table = [name: string, columns: readonly string[], rows: Iterable<readonly CopyValue[]>];

/** Fills the classifications and the published figures. */
export async function loadReference(sql: TransactionSql): Promise<void> {
  for (const [name, columns, rows] of tables()) await copyRows(sql, name, columns, rows);
}

const titles = ['title_en', 'title_fr'];

function tables(): Table[] {
  return [
    ['occupation', ['code', 'level', 'parent', ...titles], byLevel(occupations).map(occupationRow)],
    [
      'economic_activity',
      ['code', 'level', 'parent', 'title'],
      byLevel(economicActivities).map(({ code, level, parent, title }) => [code, level, parent, title]),
    ],
    [
      'education_level',
      ['code', ...titles],
      educationLevels.map((l) => [l.code, l.titleEnglish, l.titleFrench]),
    ],
    [
      'district',
      ['code', 'name', 'province'],
      districts.map(({ code, name, province }) => [code, name, province]),
    ],
    [
      'country',
      ['alpha3', 'alpha2', 'name_en', 'name_fr'],
      countries.map(({ alpha3, alpha2, nameEnglish, nameFrench }) => [
        alpha3,
        alpha2,
        nameEnglish,
        nameFrench,
      ]),
    ],
    [
      'eac_membership',
      ['country', 'member_from', 'member_until'],
      eacMemberships.map(({ country, memberFrom, memberUntil }) => [country, memberFrom, memberUntil]),
    ],
    [
      'indicator',
      ['code', 'title', 'definition', 'unit', 'dataset', 'citation', 'licence'],
      indicators().map((i) => [i.code, i.title, i.definition, i.unit, i.dataset, i.citation, i.licence]),
    ],
    ['observation', observationColumns, publishedFigures()],
    [
      'migrant_stock',
      ['destination', 'origin', 'period', 'persons'],
      migrantPairs()
        .filter(({ origin }) => origin !== 'TOTAL')
        .map(({ destination, origin, year, migrants }) => [destination, origin, year, migrants]),
    ],
  ];
}

const occupationRow = ({ code, level, parent, titleEnglish, titleFrench }: Occupation): CopyValue[] => [
  code,
  level,
  parent,
  titleEnglish,
  titleFrench,
];

/** Parents come before their children, as the foreign key asks. */
const byLevel = <Group extends { level: number }>(groups: readonly Group[]) =>
  [...groups].sort((a, b) => a.level - b.level);
