import { artefact } from './artefact.ts';
import { localised } from './localised.ts';
import { type Component, type DataStructure, type Maintainable, timeDimension } from './model.ts';
import { urn } from './urn.ts';

const schemeOf = ({ agency, id, version, name }: DataStructure): Maintainable => ({
  agency,
  id: `CS_${id}`,
  version,
  name: `Concepts of ${name}`,
});

/** The name of the concept that a component of the structure stands for. */
export const conceptIdentity = (structure: DataStructure, component: Component): string =>
  urn('Concept', schemeOf(structure), component.id);

const concept = ({ id, name }: Component) => ({ id, ...localised({ name }) });

/** The concepts that a structure's components stand for, one each. */
export function conceptScheme(structure: DataStructure) {
  const { dimensions, measure, attributes } = structure;
  const components = [...dimensions, timeDimension, measure, ...attributes];
  return { ...artefact('ConceptScheme', schemeOf(structure)), concepts: components.map(concept) };
}
