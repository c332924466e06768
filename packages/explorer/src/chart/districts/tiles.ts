import layout from './tiles.json';

/** A district's square on the map of tiles. */
export interface Tile {
  /** The district's code: `43`. */
  readonly code: string;
  /** Its name, with soft hyphens where it may be broken. */
  readonly name: string;
  /** The name of its province, as the national statistics institute writes it. */
  readonly province: string;
  /** The middle of its square, a square being 1 wide; to the right and downwards. */
  readonly x: number;
  readonly y: number;
}

/** Where a province begins: the upper left corner of its northernmost tile. */
export interface Corner {
  readonly province: string;
  readonly x: number;
  readonly y: number;
}

const provinces = new Map(layout.provinces.map((province) => [province.code, province]));

/**
 * Rwanda's 30 districts, each a square where it lies: no map of their borders comes with the hub. Provinces are
 * moved apart a little. The layout is Huza's own.
 */
export const tiles: readonly Tile[] = layout.districts.map(({ code, name, column, row }) => {
  const { name: province = '', shift: [right = 0, down = 0] = [] } = provinces.get(code.charAt(0)) ?? {};
  return { code, name, province, x: column + right, y: row + down };
});

export const corners: readonly Corner[] = layout.provinces.map(({ name: province }) => {
  const own = tiles.filter((tile) => tile.province === province);
  const top = Math.min(...own.map(({ y }) => y));
  const left = Math.min(...own.filter(({ y }) => y === top).map(({ x }) => x));
  return { province, x: left - 0.5, y: top - 0.5 };
});
