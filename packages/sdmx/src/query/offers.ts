import type { Labels } from '../data/csv-labels.ts';

/** What a query asks for. */
export type Kind = 'data' | 'structure';

/** A representation that a client may have. */
export interface Offer {
  readonly format: 'json' | 'csv';
  readonly labels?: Labels;
  /** With its parameters, as the answer's Content-Type gives it. */
  readonly mediaType: string;
}

const json = (kind: Kind): Offer[] => [
  { format: 'json', mediaType: `application/vnd.sdmx.${kind}+json;version=2.0.0` },
  { format: 'json', mediaType: 'application/json' },
];

const everyLabels: Labels[] = ['id', 'name', 'both'];

/** Only the media type of SDMX has a parameter for the labels. */
const csv = (mediaTypeOf: (labels: Labels) => string): Offer[] =>
  everyLabels.map((labels) => ({ format: 'csv', labels, mediaType: mediaTypeOf(labels) }));

/** The representations of each kind of answer, the preferred one first. */
export const offers: Readonly<Record<Kind, readonly Offer[]>> = {
  data: [
    ...json('data'),
    ...csv((labels) => `application/vnd.sdmx.data+csv;version=2.0.0;labels=${labels}`),
    ...csv(() => 'text/csv'),
  ],
  structure: json('structure'),
};
