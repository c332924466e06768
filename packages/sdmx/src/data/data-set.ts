import { type DataStructure, timeDimension } from '../structure/model.ts';
import type { MessageValues } from './message-values.ts';
import { fitting, type Observation } from './observation.ts';

/** The value, then the place of each attribute's value. */
type Cells = (number | null)[];

type Observations = Record<string, Cells>;

const seriesKey = ({ key }: Observation, { dimensions }: MessageValues): string =>
  dimensions.map((dimension, at) => dimension.indexOf(key[at] ?? '')).join(':');

const cells = ({ value, attributes }: Observation, values: MessageValues): Cells => [
  value,
  ...values.attributes.map((attribute, at) => {
    const given = attributes[at] ?? null;
    return given === null ? null : attribute.indexOf(given);
  }),
];

/** Of two observations in one place a reader would see one: neither is to be lost in silence. */
function place(observations: Observations, at: string, observation: Observation, values: MessageValues) {
  if (Object.hasOwn(observations, at))
    throw new RangeError(
      `two observations of ${observation.key.join('.')} at ${timeDimension.id} ${observation.period}`,
    );
  observations[at] = cells(observation, values);
}

/** The observations of each key together, by period. */
export function bySeries(
  observations: readonly Observation[],
  structure: DataStructure,
  values: MessageValues,
) {
  const series: Record<string, { observations: Observations }> = {};
  for (const observation of observations) {
    const key = seriesKey(fitting(structure, observation), values);
    series[key] ??= { observations: {} };
    const period = String(values.time.indexOf(observation.period));
    place(series[key].observations, period, observation, values);
  }
  return { series };
}

/** Each observation by its whole key, the period last. */
export function flat(observations: readonly Observation[], structure: DataStructure, values: MessageValues) {
  const placed: Observations = {};
  for (const observation of observations) {
    const key = seriesKey(fitting(structure, observation), values);
    place(placed, `${key}:${values.time.indexOf(observation.period)}`, observation, values);
  }
  return { observations: placed };
}
