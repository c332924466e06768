import type { PlotDrawing } from '../PlotFigure.tsx';
import { appearanceOf, type DistrictMapContent } from './appearance.ts';
import { hatchingPattern } from './hatching.ts';
import { corners, type Tile, tiles } from './tiles.ts';

const left = Math.min(...tiles.map(({ x }) => x)) - 0.5;
const right = Math.max(...tiles.map(({ x }) => x)) + 0.5;
const top = Math.min(...corners.map(({ y }) => y)) - 0.4;
const bottom = Math.max(...tiles.map(({ y }) => y)) + 0.5;
/** Where the legend begins: below the east, where no district is. */
const legendAt = { x: 3.6, y: 4.35 };
/** Pixels. */
const widestTile = 84;
const legendLine = 17;

/** Draws districts as squares, coloured by value; what is withheld is hatched, what is missing is empty. */
export const drawDistricts =
  (content: DistrictMapContent, hatching: string): PlotDrawing =>
  (Plot, available) => {
    const { values, of, unit, words } = content;
    const size = Math.min(widestTile, available / (right - left));
    const fontSize = Math.min(13, Math.max(9, size * 0.165));
    const areaOf = ({ code, province }: Tile) => values.get(of === 'provinces' ? province : code);
    const provinceName = (province: string) => words.provinces[province] ?? province;
    const { lookOf, legendOf } = appearanceOf(content, hatching);
    const look = (tile: Tile) => lookOf(areaOf(tile));
    const legend = legendOf(tiles.map(areaOf)).map((entry, place) => ({
      ...entry,
      y: legendAt.y + ((place + 1) * legendLine) / size,
    }));
    const end = Math.max(bottom, legendAt.y + ((legend.length + 1) * legendLine) / size);
    const district = { x: 'x', y: 'y', fontSize, fill: (tile: Tile) => look(tile).ink } as const;
    const ofDistricts = of === 'districts';
    return {
      width: size * (right - left),
      height: size * (end - top),
      margin: 0,
      x: { domain: [left, right], axis: null },
      y: { domain: [end, top], axis: null },
      marks: [
        () => hatchingPattern(hatching),
        Plot.rect(tiles, {
          ...squares(0.5),
          inset: 1,
          fill: (tile) => look(tile).fill,
          stroke: 'var(--line)',
          title: (tile) =>
            `${ofDistricts ? tile.name.replace('\u00ad', '') : provinceName(tile.province)}: ${look(tile).text}`,
          tip: true,
        }),
        Plot.text(tiles, {
          ...district,
          dy: ofDistricts ? fontSize * -0.6 : 0,
          text: 'name',
          lineWidth: size / fontSize - 0.4,
          lineHeight: 1.05,
        }),
        Plot.text(ofDistricts ? tiles : [], {
          ...district,
          dy: size / 2 - fontSize * 0.9,
          text: (tile) => look(tile).short,
          fontWeight: 700,
        }),
        Plot.text(corners, {
          x: 'x',
          y: 'y',
          dx: 2,
          dy: fontSize * -0.75,
          text: ({ province }) =>
            provinceName(province) + (ofDistricts ? '' : ` ${lookOf(values.get(province)).short}`),
          textAnchor: 'start',
          fontSize,
          fontWeight: 700,
        }),
        Plot.text([unit], { ...legendAt, text: String, textAnchor: 'start', fontWeight: 700 }),
        Plot.rect(legend, {
          ...squares(6 / size),
          x1: legendAt.x,
          x2: legendAt.x + 16 / size,
          fill: 'fill',
          stroke: 'var(--line)',
        }),
        Plot.text(legend, { x: legendAt.x, y: 'y', dx: 22, text: 'text', textAnchor: 'start' }),
      ],
    };
  };

/** Squares around points, in the units of the map. */
const squares = (half: number) => ({
  x1: ({ x = 0 }: { x?: number }) => x - half,
  x2: ({ x = 0 }: { x?: number }) => x + half,
  y1: ({ y }: { y: number }) => y - half,
  y2: ({ y }: { y: number }) => y + half,
});
