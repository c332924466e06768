import type { DataStructure } from '../structure/model.ts';

/** A value of the measure, or that it is withheld, for one key and period. */
export interface Observation {
  /** One code a dimension, in the order of the structure. */
  readonly key: readonly string[];
  /** Such as 2024, 2024-Q1 or 2024-05. */
  readonly period: string;
  /** `null` where it is suppressed. */
  readonly value: number | null;
  /** One an attribute of the structure, in its order; `null` where the observation has none. */
  readonly attributes: readonly (string | null)[];
}

/** The observation, known to have a code a dimension and a place an attribute; else throws. */
export function fitting(structure: DataStructure, observation: Observation): Observation {
  const { dimensions, attributes } = structure;
  if (observation.key.length !== dimensions.length || observation.attributes.length !== attributes.length)
    throw new RangeError(
      `${structure.id} has ${dimensions.length} dimensions and ${attributes.length} attributes, ` +
        `the observation ${observation.key.join('.')} ${observation.key.length} and ${observation.attributes.length}`,
    );
  return observation;
}
