import { type Dataflow, dataCsv } from '@huza/sdmx';
import type { Observations } from './observations.ts';

/** The observations as SDMX-CSV while they come, the header first. */
export async function* csvOf(
  dataflow: Dataflow,
  observations: Observations,
  labels: 'id' | 'name' | 'both',
): AsyncGenerator<string> {
  yield [...dataCsv(dataflow, [], labels)].join('');
  for await (const page of observations) {
    const [, ...lines] = dataCsv(dataflow, page, labels);
    yield lines.join('');
  }
}
