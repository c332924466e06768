import { type AreaValue, classesOf, classOf, type ValueClass } from './classes.ts';

/** What a map of districts or provinces shows, and how it is written. */
export interface DistrictMapContent {
  /** Values by district code or, where they are of provinces, by province name. */
  readonly values: ReadonlyMap<string, AreaValue>;
  readonly of: 'districts' | 'provinces';
  /** What the values count: the legend's title. */
  readonly unit: string;
  /** A value in full, and in as few characters as will do. */
  readonly inFull: (value: number) => string;
  readonly inShort: (value: number) => string;
  readonly words: {
    readonly withheld: string;
    readonly missing: string;
    /** Provinces by the name that the graph gives them. */
    readonly provinces: Readonly<Record<string, string>>;
  };
}

/** From few to many; what is written on the last is white. */
const colours = ['#ffffcc', '#a1dab4', '#41b6c4', '#225ea8'];
const [darkInk, lightInk] = ['#13242c', '#ffffff'];

/** How areas look on a map: the colour of each, what is written on it, and the legend of all. */
export function appearanceOf({ values, inFull, inShort, words }: DistrictMapContent, hatching: string) {
  const classes = classesOf([...values.values()].flatMap(({ value }) => value ?? []));
  const withheld = { fill: `url(#${hatching})`, ink: 'var(--ink)', text: words.withheld, short: '…' };
  const missing = { fill: 'var(--surface)', ink: 'var(--ink)', text: words.missing, short: '–' };
  const lookOf = (area: AreaValue | undefined) => {
    if (area?.value == null) return area?.withheld ? withheld : missing;
    const place = classOf(classes, area.value);
    const ink = place === colours.length - 1 ? lightInk : darkInk;
    return { fill: colours[place], ink, text: inFull(area.value), short: inShort(area.value) };
  };
  const range = ({ least, greatest }: ValueClass) =>
    least === greatest ? inFull(least) : `${inFull(least)} – ${inFull(greatest)}`;
  /** What each colour means, and how what has no value looks where there is such an area among these. */
  const legendOf = (areas: readonly (AreaValue | undefined)[]) => [
    ...classes.map((group, place) => ({ fill: colours[place], text: range(group) })),
    ...[withheld, missing].filter((look) => areas.some((area) => lookOf(area) === look)),
  ];
  return { lookOf, legendOf };
}
