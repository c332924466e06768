import type { CodeList, DataStructure } from '@huza/sdmx';
import { agency } from './code-lists.ts';
import { publishedDataflows } from './dataflows.ts';
import { isOfVersion } from './version.ts';

/** Which artefacts come along with those asked for. */
export const references = ['none', 'all', 'children', 'descendants'] as const;
export type References = (typeof references)[number];

/** Several agencies or identifiers stand with commas between; `*` is all. */
interface Asked {
  readonly type: string;
  readonly agency: string;
  readonly id: string;
  readonly version: string;
}

const dataflows = publishedDataflows.map(({ dataflow }) => dataflow);
const structures = dataflows.map(({ structure }) => structure);
const codeListsOf = ({ dimensions, attributes }: DataStructure): CodeList[] =>
  [...dimensions, ...attributes].flatMap(({ codeList }) => codeList ?? []);

/** The artefacts of a kind and name, and those that they refer to: a dataflow to its structure, that to its lists. */
export function artefactsOf(asked: Asked, references: References) {
  const has = (type: string) => asked.type === type || asked.type === '*';
  const one = (list: string, name: string) => list === '*' || list.split(',').includes(name);
  const isAsked = (artefact: { agency: string; id: string; version: string }) =>
    one(asked.agency, artefact.agency) &&
    one(asked.id, artefact.id) &&
    (artefact.version === asked.version || isOfVersion(asked.version));
  const flows = has('dataflow') ? dataflows.filter(isAsked) : [];
  const named = has('datastructure') ? structures.filter(isAsked) : [];
  const ofFlows = references === 'none' ? [] : flows.map(({ structure }) => structure);
  const described = references === 'none' ? [] : references === 'children' ? named : [...named, ...ofFlows];
  return {
    dataflows: flows,
    dataStructures: unique([...named, ...ofFlows]),
    codeLists: unique([
      ...(has('codelist') ? structures.flatMap(codeListsOf).filter(isAsked) : []),
      ...described.flatMap(codeListsOf),
    ]),
    conceptSchemes: unique([
      ...(has('conceptscheme')
        ? structures.filter(({ id, version }) => isAsked({ agency, id: `CS_${id}`, version }))
        : []),
      ...described,
    ]),
  };
}

const unique = <Artefact extends { agency: string; id: string }>(artefacts: readonly Artefact[]) => [
  ...new Map(artefacts.map((artefact) => [`${artefact.agency}:${artefact.id}`, artefact])).values(),
];
