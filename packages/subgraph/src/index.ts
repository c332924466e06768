export { type AgencyKeys, generateAgencyKeys, readAgencyKeys, writeAgencyKeys } from './agency-keys.ts';
export { type Batch, groupRows, rowByKey } from './batching.ts';
export type { SubgraphContext } from './context.ts';
export type { Loaded, SampleSizes } from './database/load-once.ts';
export { recordKey } from './database/record-key.ts';
export { type RequestDatabase, wholeDatabase } from './database/request-database.ts';
export {
  defineSubgraph,
  type RouteParts,
  type Subgraph,
  type SubgraphDefinition,
  type Work,
  type WorkParts,
} from './define-subgraph.ts';
export type { DisclosureControl } from './disclosure-control.ts';
export { entitiesBy } from './entities-by.ts';
export { eachEvent } from './events/each-event.ts';
export { emit, type NewEvent } from './events/emit.ts';
export type { StoredEvent } from './events/event-log.ts';
export { type RegisterFigure, registerFigures } from './figure.ts';
export type { GuardedTable } from './governance/guarded-table.ts';
export { type Change, changeOnce, type IdempotentInput } from './idempotency.ts';
export { countOf, occupationCode, today } from './input.ts';
export { loadRecord } from './load-record.ts';
export { type Connection, connectionOf, type Page, type PageArguments, pageOf } from './paging.ts';
export type { Policy } from './policy.ts';
export { type GivenFigure, type GivenValue, type Rate, rateOf, ratesOver } from './rates.ts';
export {
  asOf,
  generated,
  register,
  registerDay,
  registerStates,
  registerYears,
  sourceOf,
} from './register.ts';
export { repeat } from './repeat.ts';
export { runSubgraph } from './run-subgraph.ts';
export type { HubClient, ServeOptions, Trust } from './server/serve-options.ts';
export { followingRows, keysOf, required, withinOccupation } from './sql.ts';
export { reference, totalOver } from './tabulation/cell-fields.ts';
export {
  ageBand,
  ageBands,
  countryDimensions,
  occupationDimensions,
  occupationOf,
  periodDimensions,
} from './tabulation/classified.ts';
export { all, among, between, type Conditions, everyRecord } from './tabulation/conditions.ts';
export { type Dimension, dimensionsOf, type NamedDimension } from './tabulation/dimensions.ts';
export {
  type CellCodes,
  codesOf,
  commas,
  type GroupedRow,
  type Grouping,
  groupingOf,
  notApplicable,
} from './tabulation/grouping.ts';
export { keepProtected } from './tabulation/keep-protected.ts';
export { keyedCount } from './tabulation/keyed-count.ts';
export { linkedCells } from './tabulation/linked-cells.ts';
export { percent, type RegisterCell } from './tabulation/register-cell.ts';
export { type RegisterTable, tabulateRegister } from './tabulation/register-table.ts';
export { cellLimit, checkSize } from './tabulation/size.ts';
export {
  type StatisticalTable,
  type TabulatedFigure,
  tableResolvers,
} from './tabulation/statistical-table.ts';
