import { type CodeList, type Dataflow, negotiate, structureMessage } from '@huza/sdmx';
import type { RequestHandler } from 'express';
import { agency } from './code-lists.ts';
import { publishedDataflows } from './dataflows.ts';
import { answerNotAcceptable, answerProblem } from './problems.ts';

type Parameters = { type: string; agency?: string; id?: string; version?: string };

const dataflows = publishedDataflows.map(({ dataflow }) => dataflow);
const structures = dataflows.map(({ structure }) => structure);
const codeListsOf = ({ structure }: Dataflow): CodeList[] =>
  [...structure.dimensions, ...structure.attributes].flatMap(({ codeList }) => codeList ?? []);
const unique = (lists: readonly CodeList[]) => [
  ...new Map(lists.map((list) => [`${list.agency}:${list.id}`, list])).values(),
];

const references = ['none', 'all', 'children', 'descendants'];

/** `GET /structure/{type}/{agency}/{id}/{version}` of SDMX REST 2, with `references`. */
export const answerStructure: RequestHandler<Parameters> = (request, response) => {
  const { params, query } = request;
  response.vary('Accept');
  const { type, agency: keeper = '*', id = '*' } = params;
  const given = String(query.references ?? 'none');
  if (!references.includes(given)) {
    answerProblem(response, 140, `references is "${given}"; expected one of ${references.join(', ')}.`);
    return;
  }
  const isAsked = (artefact: { agency: string; id: string }) =>
    (keeper === '*' || keeper.split(',').includes(artefact.agency)) &&
    (id === '*' || id.split(',').includes(artefact.id));
  const has = (name: string) => type === name || type === '*';
  const flows = has('dataflow') ? dataflows.filter(isAsked) : [];
  const referred = given === 'none' ? [] : flows;
  const found = {
    dataflows: flows,
    dataStructures: [
      ...new Set([
        ...(has('datastructure') ? structures.filter(isAsked) : []),
        ...referred.map(({ structure }) => structure),
      ]),
    ],
    codeLists: unique([
      ...(has('codelist') ? dataflows.flatMap(codeListsOf).filter(isAsked) : []),
      ...(given === 'all' || given === 'descendants' ? referred.flatMap(codeListsOf) : []),
    ]),
    conceptSchemes: [
      ...new Set([
        ...(has('conceptscheme') ? structures.filter((one) => isAsked({ agency, id: `CS_${one.id}` })) : []),
        ...(given === 'all' || given === 'descendants' ? referred.map(({ structure }) => structure) : []),
      ]),
    ],
  };
  if (Object.values(found).every((some) => some.length === 0)) {
    answerProblem(response, 100, `There is no ${type} ${keeper}:${id}.`);
    return;
  }
  const offer = negotiate(request.get('accept'), 'structure');
  if (!offer) answerNotAcceptable(response, ['application/vnd.sdmx.structure+json;version=2.0.0']);
  else
    response
      .type(offer.mediaType)
      .send(
        JSON.stringify(
          structureMessage(found, { id: `RW_NISR_${Date.now()}`, prepared: new Date(), sender: agency }),
        ),
      );
};
