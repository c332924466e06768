import type { MediaRange } from './accept-header.ts';
import type { Offer } from './offers.ts';

/** The ways to ask for version 2.0.0, or for it and what is later. */
const versions = new Set(['2.0.0', '2+.0.0', '2.0+.0', '2.0.0+']);

/** Whether an answer can be as a parameter asks. */
type Fit = (value: string, offer: Offer) => boolean;

/** We write no columns of keys, and periods as they are. */
const columnsFit: Fit = (value, { format }) => format === 'json' || value === 'none';
const timeFormatFits: Fit = (value, { format }) => format === 'json' || value === 'original';

/** By parameter; others do not change an answer. */
const fits = new Map<string, Fit>([
  ['version', (value, { mediaType }) => !mediaType.includes('version=') || versions.has(value)],
  ['keys', columnsFit],
  ['key', columnsFit],
  ['timeformat', timeFormatFits],
]);

/** Without the parameter, the labels are the identifiers alone. */
const labelsFit = ({ parameters }: MediaRange, { labels }: Offer): boolean =>
  labels === undefined || (parameters.get('labels') ?? 'id') === labels;

const parametersFit = (range: MediaRange, offer: Offer): boolean =>
  labelsFit(range, offer) &&
  [...range.parameters].every(([name, value]) => fits.get(name)?.(value, offer) ?? true);

/** How closely a range describes the offer: 3 names it, 2 its type alone, 1 is any, 0 not at all. */
export function closeness(range: MediaRange, offer: Offer): 0 | 1 | 2 | 3 {
  const name = offer.mediaType.split(';')[0];
  if (range.type === '*') return range.subtype === '*' ? 1 : 0;
  if (range.subtype === '*') return name?.startsWith(`${range.type}/`) ? 2 : 0;
  return name === `${range.type}/${range.subtype}` && parametersFit(range, offer) ? 3 : 0;
}
