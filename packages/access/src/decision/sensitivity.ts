/** How far a field may go, from anyone to persons' data. */
export const sensitivities = ['PUBLIC', 'OFFICIAL', 'RESTRICTED', 'PERSONAL'] as const;

export type Sensitivity = (typeof sensitivities)[number];

/**
 * In what form data are shared, from least to most: tables alone; records whose identifiers are replaced by
 * pseudonyms made with the agreement's key; records.
 */
export const grains = ['AGGREGATE', 'PSEUDONYMISED', 'IDENTIFIED'] as const;

export type Grain = (typeof grains)[number];

/** The least grain that opens a field: a RESTRICTED field counts, a PERSONAL one describes a person. */
export const grainOf = (sensitivity: Sensitivity): Grain =>
  sensitivity === 'PERSONAL' ? 'PSEUDONYMISED' : 'AGGREGATE';

/** Whether a clause of one grain opens what another grain asks for. */
export const reaches = (granted: Grain, asked: Grain): boolean =>
  grains.indexOf(granted) >= grains.indexOf(asked);
