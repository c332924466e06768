import { type Component, type Dataflow, type DataStructure, timeDimension } from '../structure/model.ts';
import { reference } from '../structure/urn.ts';
import { columnOf, type Labels, labelled } from './csv-labels.ts';
import { csvLine } from './csv-line.ts';
import { fitting, type Observation } from './observation.ts';

/** The components in the order of their columns. */
const componentsOf = ({ dimensions, measure, attributes }: DataStructure): Component[] => [
  ...dimensions,
  timeDimension,
  measure,
  ...attributes,
];

/** The observation's values in the same order. */
const valuesOf = ({ key, period, value, attributes }: Observation): (string | null)[] => [
  ...key,
  period,
  value === null ? null : String(value),
  ...attributes,
];

const header = (structure: DataStructure, labels: Labels): string[] => [
  ...['STRUCTURE', 'STRUCTURE_ID', ...(labels === 'name' ? ['STRUCTURE_NAME'] : []), 'ACTION'],
  ...componentsOf(structure).flatMap(({ id, name }) => labelled(labels, id, name)),
];

/**
 * The observations in SDMX-CSV 2.0, a line at a time, the header first.
 * Throws RangeError at an observation that does not fit the structure and at an unknown code.
 */
export function* dataCsv(
  dataflow: Dataflow,
  observations: Iterable<Observation>,
  labels: Labels,
): Generator<string> {
  const { structure, name } = dataflow;
  yield csvLine(header(structure, labels));
  const lead = ['dataflow', ...labelled(labels, reference(dataflow), name), 'I'];
  const columns = componentsOf(structure).map((component) => columnOf(component, labels));
  for (const observation of observations) {
    const values = valuesOf(fitting(structure, observation));
    yield csvLine([...lead, ...columns.flatMap((fields, at) => fields(values[at] ?? null))]);
  }
}
