export { dataCsv } from './data/data-csv.ts';
export { dataMessage } from './data/data-message.ts';
export type { Observation } from './data/observation.ts';
export { negotiate } from './query/negotiate.ts';
export { parseKey } from './query/parse-key.ts';
export { SdmxQueryError } from './query/sdmx-query-error.ts';
export type { Code, CodeList, Component, Dataflow, DataStructure } from './structure/model.ts';
export { structureMessage } from './structure/structure-message.ts';
