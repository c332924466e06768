import { type MediaRange, parseAccept } from './accept-header.ts';
import { closeness } from './media-range-match.ts';
import { type Kind, type Offer, offers } from './offers.ts';

interface Rated {
  readonly offer: Offer;
  readonly quality: number;
  readonly closeness: number;
  /** Where in the header the range stands. */
  readonly position: number;
}

const none = { quality: 0, closeness: 0, position: 0 };

/** An offer is worth what the range that describes it most closely gives it. */
const rated = (offer: Offer, ranges: readonly MediaRange[]): Rated =>
  ranges.reduce<Rated>(
    (best, range, position) => {
      const close = closeness(range, offer);
      return close > best.closeness ? { offer, quality: range.quality, closeness: close, position } : best;
    },
    { offer, ...none },
  );

/** At equal worth the closer range comes first, then the one named first. */
const preferred = (a: Rated, b: Rated): number =>
  b.quality - a.quality || b.closeness - a.closeness || a.position - b.position;

/**
 * The representation that the Accept header likes best, SDMX-JSON where it does not say.
 * `null` where none is acceptable (status 406).
 */
export function negotiate(accept: string | undefined, kind: Kind): Offer | null {
  const ranges = parseAccept(accept?.trim() || '*/*');
  const [best] = offers[kind].map((offer) => rated(offer, ranges)).toSorted(preferred);
  return best && best.quality > 0 ? best.offer : null;
}
