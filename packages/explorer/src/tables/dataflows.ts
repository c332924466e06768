const address = '/sdmx/2';

interface Dataflow {
  readonly id: string;
  readonly agencyID: string;
  readonly version: string;
}

/** The dataflows that the hub offers in SDMX; none where their agency does not answer. */
export async function loadDataflows(): Promise<readonly Dataflow[]> {
  const response = await fetch(`${address}/structure/dataflow`).catch(() => undefined);
  if (!response?.ok) return [];
  const { data } = (await response.json()) as { data?: { dataflows?: readonly Dataflow[] } };
  return data?.dataflows ?? [];
}

/**
 * The address of one measure of a dataset in SDMX, where a dataflow is named after the dataset: `DF_LABOUR_FORCE` after
 * `statistics.labour-force-survey`. The longest name wins.
 */
export function dataflowOf(
  dataset: string,
  measure: string,
  dataflows: readonly Dataflow[],
): string | undefined {
  const name = dataset
    .slice(dataset.indexOf('.') + 1)
    .replaceAll('-', '_')
    .toUpperCase();
  const [flow] = dataflows
    .filter(({ id }) => name.startsWith(id.replace(/^DF_/, '')))
    .sort((one, other) => other.id.length - one.id.length);
  const search = new URLSearchParams({ 'c[MEASURE]': measure.replace(/[A-Z]/g, '_$&').toUpperCase() });
  return flow && `${address}/data/dataflow/${flow.agencyID}/${flow.id}/${flow.version}?${search}`;
}
