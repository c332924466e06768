import { type Header, meta } from '../structure/header.ts';
import { languagesOf } from '../structure/localised.ts';
import type { Dataflow } from '../structure/model.ts';
import { bySeries, flat } from './data-set.ts';
import { type DimensionAtObservation, dataflowLink, messageStructure } from './message-structure.ts';
import { type MessageValues, messageValues } from './message-values.ts';
import type { Observation } from './observation.ts';

const languages = ({ dimensions, attributes }: MessageValues) =>
  languagesOf([...dimensions, ...attributes].flatMap(({ named }) => named));

/**
 * The observations as an SDMX-JSON 2.0 data message: time series, or flat with `AllDimensions`.
 * Throws RangeError at an observation that does not fit the structure, at a code that its list
 * does not have, and at two observations of one key and period.
 */
export function dataMessage(
  dataflow: Dataflow,
  observations: readonly Observation[],
  options: { readonly header: Header; readonly dimensionAtObservation?: DimensionAtObservation },
): object {
  const { header, dimensionAtObservation = 'TIME_PERIOD' } = options;
  const values = messageValues(dataflow.structure);
  const arrange = dimensionAtObservation === 'AllDimensions' ? flat : bySeries;
  const data = arrange(observations, dataflow.structure, values);
  return {
    meta: meta('data', header, languages(values)),
    data: {
      structures: [messageStructure(dataflow, values, dimensionAtObservation)],
      dataSets: [{ structure: 0, action: 'Information', links: [dataflowLink(dataflow)], ...data }],
    },
  };
}
