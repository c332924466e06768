import type { CodeList, Component, Dataflow } from '@huza/sdmx';
import { agency, confidentialityStatuses, observationStatuses, unit } from './code-lists.ts';

const component = (id: string, name: string, codeList?: CodeList, required?: boolean): Component => ({
  id,
  name,
  ...(codeList && { codeList }),
  ...(required && { required }),
});

/** A dimension of a data structure. */
export const dimension = (id: string, name: string, codeList: CodeList) => component(id, name, codeList);

/** A dataflow of the institute with a data structure of its own; every observation says how good it is. */
export function dataflow(
  id: string,
  name: string,
  description: string,
  dimensions: readonly Component[],
): Dataflow {
  const version = '1.0.0';
  return {
    agency,
    id: `DF_${id}`,
    version,
    name,
    description,
    structure: {
      agency,
      id: `DSD_${id}`,
      version,
      name,
      dimensions,
      measure: component('OBS_VALUE', 'Observation value'),
      attributes: [
        component('UNIT_MEASURE', 'Unit of measure', unit, true),
        component('OBS_STATUS', 'Observation status', observationStatuses, true),
        component('CONF_STATUS', 'Confidentiality status', confidentialityStatuses, true),
      ],
    },
  };
}
