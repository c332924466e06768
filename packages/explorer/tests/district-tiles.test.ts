import { districts } from '@huza/classifications/districts';
import { expect, test } from 'vitest';
import { corners, type Tile, tiles } from '../src/chart/districts/tiles.ts';

const nameOf = ({ name }: Tile) => name.replace('\u00ad', '');
const tileOf = (name: string) => {
  const tile = tiles.find((one) => nameOf(one) === name);
  if (!tile) throw new Error(`No tile is called ${name}`);
  return tile;
};
/** How far two tiles are apart, in hundredths of a tile: to the side and downwards. */
const between = (one: Tile, other: Tile) =>
  [one.x - other.x, one.y - other.y].map((distance) => Math.round(Math.abs(distance) * 100)) as [
    number,
    number,
  ];
const apart = (one: Tile, other: Tile) => Math.max(...between(one, other)) / 100;
const touching = (one: Tile, other: Tile) => between(one, other).sort().join() === '0,100';

test('the map has every district once, by its code, name and province', () => {
  const shown = tiles.map((tile) => ({ code: tile.code, name: nameOf(tile), province: tile.province }));
  expect(shown.sort((one, other) => (one.code < other.code ? -1 : 1))).toEqual(districts);
});

test('no two districts lie upon each other, and a gap stands between provinces', () => {
  for (const one of tiles)
    for (const other of tiles.filter((tile) => tile !== one)) {
      expect(apart(one, other)).toBeGreaterThanOrEqual(1);
      if (one.province !== other.province) expect(apart(one, other)).toBeGreaterThan(1.3);
    }
});

test('a province is in one piece, with its name above its northernmost district', () => {
  expect(corners.map(({ province }) => province).sort()).toEqual(
    [...new Set(districts.map(({ province }) => province))].sort(),
  );
  for (const { province } of corners) {
    const own = tiles.filter((tile) => tile.province === province);
    const reached = own.slice(0, 1);
    for (const tile of reached)
      reached.push(...own.filter((other) => !reached.includes(other) && touching(tile, other)));
    expect(reached).toHaveLength(own.length);
  }
});

// Districts with a common border, some of each province and across provinces.
test.each([
  ['Musanze', 'Burera'],
  ['Burera', 'Gicumbi'],
  ['Gicumbi', 'Rulindo'],
  ['Nyagatare', 'Gatsibo'],
  ['Kayonza', 'Kirehe'],
  ['Ngoma', 'Bugesera'],
  ['Gasabo', 'Kicukiro'],
  ['Nyarugenge', 'Kamonyi'],
  ['Gasabo', 'Rulindo'],
  ['Kicukiro', 'Bugesera'],
  ['Muhanga', 'Ngororero'],
  ['Nyanza', 'Huye'],
  ['Huye', 'Gisagara'],
  ['Nyamagabe', 'Nyaruguru'],
  ['Nyabihu', 'Musanze'],
  ['Rubavu', 'Rutsiro'],
  ['Karongi', 'Nyamasheke'],
  ['Nyamasheke', 'Rusizi'],
])('%s and %s, which share a border, are near each other', (one, other) => {
  expect(apart(tileOf(one), tileOf(other))).toBeLessThan(2);
});

test.each([
  ['Musanze', 'north of', 'Huye'],
  ['Nyagatare', 'north of', 'Kirehe'],
  ['Rubavu', 'north of', 'Rusizi'],
  ['Kirehe', 'east of', 'Kicukiro'],
  ['Kicukiro', 'east of', 'Karongi'],
] as const)('%s lies %s %s', (one, direction, other) => {
  const [first, second] = [tileOf(one), tileOf(other)];
  expect(direction === 'north of' ? first.y < second.y : first.x > second.x).toBe(true);
});
