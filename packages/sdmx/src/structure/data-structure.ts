import { artefact } from './artefact.ts';
import { conceptIdentity } from './concept-scheme.ts';
import { type Component, type DataStructure, timeDimension } from './model.ts';
import { type ArtefactClass, selfLink, urn } from './urn.ts';

/** A code list where there is one, else the type of the free values. */
const representation = ({ codeList }: Component, dataType: string) =>
  codeList ? { enumeration: urn('Codelist', codeList) } : { format: { dataType } };

/** A component as the structure lists it, with free values of the type given. */
const listed = (
  structure: DataStructure,
  artefactClass: ArtefactClass,
  component: Component,
  dataType: string,
) => ({
  id: component.id,
  links: selfLink(urn(artefactClass, structure, component.id)),
  conceptIdentity: conceptIdentity(structure, component),
  localRepresentation: representation(component, dataType),
});

const dimensionList = (structure: DataStructure) => ({
  id: 'DimensionDescriptor',
  dimensions: structure.dimensions.map((dimension, position) => ({
    ...listed(structure, 'Dimension', dimension, 'String'),
    position,
  })),
  timeDimension: listed(structure, 'TimeDimension', timeDimension, 'ObservationalTimePeriod'),
});

/** A suppressed observation has no value: the measure is optional. */
const measureList = (structure: DataStructure) => ({
  id: 'MeasureDescriptor',
  measures: [{ ...listed(structure, 'Measure', structure.measure, 'Double'), usage: 'optional' }],
});

const attributeList = (structure: DataStructure) => ({
  id: 'AttributeDescriptor',
  attributes: structure.attributes.map((attribute) => ({
    ...listed(structure, 'DataAttribute', attribute, 'String'),
    usage: attribute.required ? 'mandatory' : 'optional',
    attributeRelationship: { observation: {} },
  })),
});

/** A data structure definition; the standard wants no list of attributes rather than an empty one. */
export const dataStructure = (structure: DataStructure) => ({
  ...artefact('DataStructure', structure),
  dataStructureComponents: {
    dimensionList: dimensionList(structure),
    measureList: measureList(structure),
    ...(structure.attributes.length > 0 && { attributeList: attributeList(structure) }),
  },
});
