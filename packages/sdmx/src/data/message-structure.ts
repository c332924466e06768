import { localised } from '../structure/localised.ts';
import type { Component, Dataflow } from '../structure/model.ts';
import { urn } from '../structure/urn.ts';
import type { MessageValues } from './message-values.ts';
import type { OccurringValues } from './occurring-values.ts';

/** Where the dimensions stand: time alone with the observation, or all of them. */
export type DimensionAtObservation = 'TIME_PERIOD' | 'AllDimensions';

/** The type of free values; a code list speaks for itself. */
const format = ({ codeList }: Component, dataType: string) => (codeList ? {} : { format: { dataType } });

const dimension = (occurring: OccurringValues, keyPosition: number, dataType: string) => ({
  id: occurring.component.id,
  ...localised({ name: occurring.component.name }),
  keyPosition,
  ...format(occurring.component, dataType),
  values: occurring.values,
});

/** Without observations no dimension has values, and the standard wants none listed. */
function dimensions({ dimensions, time }: MessageValues, atObservation: DimensionAtObservation) {
  const keyed = [
    ...dimensions.map((occurring, at) => dimension(occurring, at, 'String')),
    { ...dimension(time, dimensions.length, 'ObservationalTimePeriod'), roles: ['TIME_PERIOD'] },
  ].filter(({ values }) => values.length > 0);
  return atObservation === 'AllDimensions'
    ? { observation: keyed }
    : { series: keyed.slice(0, -1), observation: keyed.slice(-1) };
}

const attribute = ({ component, values }: OccurringValues) => ({
  id: component.id,
  ...localised({ name: component.name }),
  isMandatory: component.required ?? false,
  relationship: { observation: {} },
  ...format(component, 'String'),
  ...(values.length > 0 && { values }),
});

const measure = (component: Component) => ({
  id: component.id,
  ...localised({ name: component.name }),
  isMandatory: false,
  format: { dataType: 'Double' },
});

/** The dataflow's name, by which a message says whose data it holds. */
export const dataflowLink = (dataflow: Dataflow) => ({ rel: 'dataflow', urn: urn('Dataflow', dataflow) });

/** What a reader needs to make sense of the data set: components, and the values that occur. */
export const messageStructure = (
  dataflow: Dataflow,
  values: MessageValues,
  atObservation: DimensionAtObservation,
) => ({
  links: [dataflowLink(dataflow), { rel: 'datastructure', urn: urn('DataStructure', dataflow.structure) }],
  ...localised(dataflow),
  dimensions: dimensions(values, atObservation),
  measures: { observation: [measure(dataflow.structure.measure)] },
  attributes: { observation: values.attributes.map(attribute) },
  dataSets: [0],
});
