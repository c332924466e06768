import { negotiate, SdmxQueryError, structureMessage } from '@huza/sdmx';
import type { RequestHandler } from 'express';
import { agency } from './code-lists.ts';
import { answerNotAcceptable, answerProblem } from './problems.ts';
import { artefactsOf, type References, references } from './structures.ts';

type Parameters = { type: string; agency?: string; id?: string; version?: string };

/** `GET /structure/{type}/{agency}/{id}/{version}` of SDMX REST 2, with `references`. */
export const answerStructure: RequestHandler<Parameters> = (request, response) => {
  const { type, agency: keeper = '*', id = '*', version = '~' } = request.params;
  response.vary('Accept');
  try {
    const found = artefactsOf({ type, agency: keeper, id, version }, referencesOf(request.query));
    if (Object.values(found).every((some) => some.length === 0)) {
      answerProblem(response, 100, `There is no ${type} ${keeper}:${id}(${version}).`);
      return;
    }
    const offer = negotiate(request.get('accept'), 'structure');
    if (!offer) answerNotAcceptable(response, ['application/vnd.sdmx.structure+json;version=2.0.0']);
    else response.type(offer.mediaType).send(JSON.stringify(structureMessage(found, header())));
  } catch (error) {
    if (!(error instanceof SdmxQueryError)) throw error;
    answerProblem(response, 140, error.message);
  }
};

const header = () => ({ id: `RW_NISR_${Date.now()}`, prepared: new Date(), sender: agency });

/** @throws SdmxQueryError for whatever is not understood. */
function referencesOf(query: Readonly<Record<string, unknown>>): References {
  const { references: given = 'none', detail = 'full', ...others } = query;
  const [other] = Object.entries(others);
  if (other) throw new SdmxQueryError(other[0], String(other[1]), 'references or detail');
  if (detail !== 'full') throw new SdmxQueryError('detail', String(detail), 'full');
  const known = references.find((one) => one === given);
  if (!known) throw new SdmxQueryError('references', String(given), `one of ${references.join(', ')}`);
  return known;
}
