import { dataCsv, dataMessage, negotiate, type Observation, SdmxQueryError } from '@huza/sdmx';
import { stream } from '@huza/service';
import type { RequestHandler } from 'express';
import { agency } from './code-lists.ts';
import { constraintOf } from './constraint.ts';
import { type PublishedDataflow, publishedDataflows, type Source } from './dataflows.ts';
import { isUnchanged } from './freshness.ts';
import { limitSeries, type Observations } from './observations.ts';
import { answerNotAcceptable, answerProblem } from './problems.ts';

type Parameters = { context: string; agency: string; id: string; version: string; key?: string };

/** A message of JSON is made as a whole. */
const mostObservations = 100_000;

/** The versions that ask for the one that there is. */
const versions = new Set(['1.0.0', '1.0', '1', '*', '+', '~', 'latest']);

/** `GET /data/dataflow/{agency}/{id}/{version}/{key}` of SDMX REST 2. */
export function answerData(source: Source): RequestHandler<Parameters> {
  return async (request, response) => {
    const { params, query } = request;
    response.vary('Accept');
    const published = find(params);
    if (!published) {
      answerProblem(response, 100, `There is no dataflow ${params.agency}:${params.id}(${params.version}).`);
      return;
    }
    const offer = negotiate(request.get('accept'), 'data');
    if (!offer) {
      answerNotAcceptable(response, [
        'application/vnd.sdmx.data+json;version=2.0.0',
        'application/vnd.sdmx.data+csv;version=2.0.0',
      ]);
      return;
    }
    try {
      const constraint = constraintOf(published.dataflow, params.key ?? '*', query);
      const at = dimensionAtObservation(query.dimensionAtObservation);
      if (await isUnchanged(source.client, request, response)) return;
      const observations = limitSeries(published.observations(source, constraint), constraint);
      response.type(offer.mediaType);
      if (offer.format === 'csv') {
        await stream(response, csvOf(published, observations, offer.labels ?? 'id'));
        return;
      }
      const all = await atMost(observations);
      if (all === null)
        answerProblem(
          response,
          130,
          `There are more than ${mostObservations} observations: narrow the key, or accept CSV.`,
        );
      else if (all.length === 0) answerProblem(response, 100, 'No observation has such a key and period.');
      else
        response.send(
          JSON.stringify(
            dataMessage(published.dataflow, all, { header: header(), dimensionAtObservation: at }),
          ),
        );
    } catch (error) {
      if (!(error instanceof SdmxQueryError)) throw error;
      answerProblem(response, 140, error.message);
    }
  };
}

const find = ({ context, agency: keeper, id, version }: Parameters): PublishedDataflow | undefined =>
  context === 'dataflow' && (keeper === agency || keeper === '*') && versions.has(version)
    ? publishedDataflows.find(({ dataflow }) => dataflow.id === id)
    : undefined;

function dimensionAtObservation(value: unknown): 'TIME_PERIOD' | 'AllDimensions' {
  if (value === undefined || value === 'TIME_PERIOD') return 'TIME_PERIOD';
  if (value === 'AllDimensions') return 'AllDimensions';
  throw new SdmxQueryError('dimensionAtObservation', String(value), 'TIME_PERIOD or AllDimensions');
}

const header = () => ({ id: `RW_NISR_${Date.now()}`, prepared: new Date(), sender: agency });

async function* csvOf(
  { dataflow }: PublishedDataflow,
  observations: Observations,
  labels: 'id' | 'name' | 'both',
): AsyncGenerator<string> {
  yield [...dataCsv(dataflow, [], labels)].join('');
  for await (const page of observations) {
    const [, ...lines] = dataCsv(dataflow, page, labels);
    yield lines.join('');
  }
}

async function atMost(observations: Observations): Promise<Observation[] | null> {
  const all: Observation[] = [];
  for await (const page of observations) {
    all.push(...page);
    if (all.length > mostObservations) return null;
  }
  return all;
}
