import type { Maintainable } from './model.ts';

/** The package of the information model that each class belongs to. */
const packages = {
  Codelist: 'codelist',
  ConceptScheme: 'conceptscheme',
  Concept: 'conceptscheme',
  Dataflow: 'datastructure',
  DataStructure: 'datastructure',
  DataAttribute: 'datastructure',
  Dimension: 'datastructure',
  Measure: 'datastructure',
  TimeDimension: 'datastructure',
} as const;

/** A class of the SDMX information model 3.0. */
export type ArtefactClass = keyof typeof packages;

/** An artefact's agency, identifier and version as SDMX writes them: `NISR:LFS(1.0.0)`. */
export const reference = ({ agency, id, version }: Omit<Maintainable, 'name'>): string =>
  `${agency}:${id}(${version})`;

/** The name that an artefact, or an item in it, has in every registry. */
export function urn(artefactClass: ArtefactClass, artefact: Omit<Maintainable, 'name'>, item?: string) {
  const of = `urn:sdmx:org.sdmx.infomodel.${packages[artefactClass]}.${artefactClass}=${reference(artefact)}`;
  return item === undefined ? of : `${of}.${item}`;
}

/** The link from an artefact to its own name. */
export const selfLink = (name: string) => [{ rel: 'self', urn: name }];
