import { dataMessage, negotiate, type Observation, SdmxQueryError } from '@huza/sdmx';
import { stream } from '@huza/service';
import type { Request, RequestHandler, Response } from 'express';
import { agency } from './code-lists.ts';
import { constraintOf } from './constraint.ts';
import { csvOf } from './csv-stream.ts';
import { type PublishedDataflow, publishedDataflows, type Source } from './dataflows.ts';
import { isUnchanged } from './freshness.ts';
import { limitSeries, type Observations } from './observations.ts';
import { answerNotAcceptable, answerProblem } from './problems.ts';
import { isOfVersion } from './version.ts';

type Parameters = { context: string; agency: string; id: string; version: string; key?: string };

/** A message of JSON is made as a whole. */
const mostObservations = 100_000;

const representations = [
  'application/vnd.sdmx.data+json;version=2.0.0',
  'application/vnd.sdmx.data+csv;version=2.0.0',
];

/** `GET /data/dataflow/{agency}/{id}/{version}/{key}` of SDMX REST 2. */
export function answerData(source: Source): RequestHandler<Parameters> {
  return async (request, response) => {
    const { context, agency: keeper, id, version } = request.params;
    response.vary('Accept');
    const published = find(request.params);
    if (!published) {
      answerProblem(response, 100, `There is no ${context} ${keeper}:${id}(${version}).`);
      return;
    }
    try {
      await answerOf(published, source, request, response);
    } catch (error) {
      if (!(error instanceof SdmxQueryError)) throw error;
      answerProblem(response, 140, error.message);
    }
  };
}

async function answerOf(
  published: PublishedDataflow,
  source: Source,
  request: Request<Parameters>,
  response: Response,
): Promise<void> {
  const { params, query } = request;
  const offer = negotiate(request.get('accept'), 'data');
  if (!offer) return answerNotAcceptable(response, representations);
  const constraint = constraintOf(published.dataflow, params.key ?? '*', query);
  const at = dimensionAtObservation(query.dimensionAtObservation);
  response.type(offer.mediaType);
  if (await isUnchanged(source.client, request, response)) return void response.status(304).end();
  const observations = await begun(limitSeries(published.observations(source, constraint), constraint));
  if (!observations) return answerProblem(response, 100, 'No observation has such a key and period.');
  if (offer.format === 'csv')
    return stream(response, csvOf(published.dataflow, observations, offer.labels ?? 'id'));
  const all = await atMost(observations);
  if (!all) {
    const detail = `There are more than ${mostObservations} observations: narrow the key, or accept CSV.`;
    return answerProblem(response, 130, detail);
  }
  const message = dataMessage(published.dataflow, all, { header: header(), dimensionAtObservation: at });
  response.send(JSON.stringify(message));
}

const find = ({ context, agency: keeper, id, version }: Parameters): PublishedDataflow | undefined =>
  context === 'dataflow' && (keeper === agency || keeper === '*') && isOfVersion(version)
    ? publishedDataflows.find(({ dataflow }) => dataflow.id === id)
    : undefined;

function dimensionAtObservation(value: unknown): 'TIME_PERIOD' | 'AllDimensions' {
  if (value === undefined || value === 'TIME_PERIOD') return 'TIME_PERIOD';
  if (value === 'AllDimensions') return 'AllDimensions';
  throw new SdmxQueryError('dimensionAtObservation', String(value), 'TIME_PERIOD or AllDimensions');
}

const header = () => ({ id: `RW_NISR_${Date.now()}`, prepared: new Date(), sender: agency });

/** The observations with the first of them made; none where there are none. */
async function begun(observations: Observations): Promise<Observations | null> {
  const pages = observations[Symbol.asyncIterator]();
  const first = await pages.next();
  return first.done ? null : rest(first.value, { [Symbol.asyncIterator]: () => pages });
}

async function* rest(first: readonly Observation[], others: Observations): Observations {
  yield first;
  yield* others;
}

async function atMost(observations: Observations): Promise<Observation[] | null> {
  const all: Observation[] = [];
  for await (const page of observations) {
    all.push(...page);
    if (all.length > mostObservations) return null;
  }
  return all;
}
