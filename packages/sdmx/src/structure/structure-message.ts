import { artefact } from './artefact.ts';
import { conceptScheme } from './concept-scheme.ts';
import { dataStructure } from './data-structure.ts';
import { type Header, meta } from './header.ts';
import { languagesOf, localised } from './localised.ts';
import type { Code, CodeList, Dataflow, DataStructure } from './model.ts';
import { urn } from './urn.ts';

/** What a structure message is about. */
export interface Artefacts {
  readonly dataflows?: readonly Dataflow[];
  readonly dataStructures?: readonly DataStructure[];
  readonly codeLists?: readonly CodeList[];
  /** The structures whose concepts the message gives. */
  readonly conceptSchemes?: readonly DataStructure[];
}

const dataflow = (flow: Dataflow) => ({
  ...artefact('Dataflow', flow),
  structure: urn('DataStructure', flow.structure),
});

const code = ({ id, parent, ...named }: Code) => ({
  id,
  ...localised(named),
  ...(parent !== undefined && { parent }),
});

/** The standard wants no collection rather than an empty one. */
const present = (collections: Record<string, readonly object[]>) =>
  Object.fromEntries(Object.entries(collections).filter(([, members]) => members.length > 0));

const codeList = (list: CodeList) => ({
  ...artefact('Codelist', list),
  ...present({ codes: list.codes.map(code) }),
});

/** The artefacts as an SDMX-JSON 2.0 structure message. */
export function structureMessage(artefacts: Artefacts, header: Header): object {
  const { dataflows = [], dataStructures = [], codeLists = [], conceptSchemes = [] } = artefacts;
  return {
    meta: meta('structure', header, languagesOf(codeLists.flatMap(({ codes }) => codes))),
    data: present({
      dataStructures: dataStructures.map(dataStructure),
      conceptSchemes: conceptSchemes.map(conceptScheme),
      codelists: codeLists.map(codeList),
      dataflows: dataflows.map(dataflow),
    }),
  };
}
