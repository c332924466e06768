import { expect, test } from 'vitest';
import { structureMessage } from '../src/index.ts';
import { codeLists, employment, header, structure } from './labour-force.ts';

const areas = codeLists.filter(({ id }) => id === 'CL_AREA');

test('the header says what the message is, who sent it when, and in which languages it names things', () => {
  expect(structureMessage({ codeLists: areas }, header)).toMatchObject({
    meta: {
      schema:
        'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json',
      id: 'IDREF1',
      test: false,
      prepared: '2025-02-03T04:05:06.000Z',
      contentLanguages: ['en', 'fr'],
      sender: { id: 'NISR' },
    },
  });
  expect(structureMessage({ dataflows: [employment] }, header)).toMatchObject({
    meta: { contentLanguages: ['en'] },
  });
});

test('a code list gives each code its names in both languages, its description and the group above', () => {
  const occupations = codeLists.filter(({ id }) => id === 'CL_ISCO08');
  expect(structureMessage({ codeLists: occupations }, header)).toHaveProperty('data.codelists.0.codes.2', {
    id: '25',
    name: 'Information and communications technology professionals',
    names: {
      en: 'Information and communications technology professionals',
      fr: 'Spécialistes des technologies de l’information et des communications',
    },
    description: 'Research, plan, design and improve "ICT" systems',
    descriptions: { en: 'Research, plan, design and improve "ICT" systems' },
    parent: '2',
  });
});

test('a dataflow names its structure', () => {
  expect(structureMessage({ dataflows: [employment] }, header)).toHaveProperty('data', {
    dataflows: [
      {
        id: 'EMPLOYMENT',
        version: '1.2.0',
        agencyID: 'NISR',
        name: 'Employment, by occupation',
        names: { en: 'Employment, by occupation' },
        description: 'Employed persons of 16 years and over',
        descriptions: { en: 'Employed persons of 16 years and over' },
        links: [
          { rel: 'self', urn: 'urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=NISR:EMPLOYMENT(1.2.0)' },
        ],
        structure: 'urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=NISR:LFS(1.0.0)',
      },
    ],
  });
});

test('a structure lists its dimensions in the order of the key, each with its concept and code list', () => {
  const message = structureMessage({ dataStructures: [structure] }, header);
  expect(message).toHaveProperty('data.dataStructures.0.dataStructureComponents.dimensionList.dimensions.1', {
    id: 'REF_AREA',
    position: 1,
    links: [
      { rel: 'self', urn: 'urn:sdmx:org.sdmx.infomodel.datastructure.Dimension=NISR:LFS(1.0.0).REF_AREA' },
    ],
    conceptIdentity: 'urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=NISR:CS_LFS(1.0.0).REF_AREA',
    localRepresentation: {
      enumeration: 'urn:sdmx:org.sdmx.infomodel.codelist.Codelist=HUZA:CL_AREA(1.0.0)',
    },
  });
});

test('a structure has the time dimension, an optional number and attributes of observations', () => {
  const message = structureMessage({ dataStructures: [structure] }, header);
  expect(message).toMatchObject({
    data: {
      dataStructures: [
        {
          dataStructureComponents: {
            dimensionList: {
              timeDimension: {
                id: 'TIME_PERIOD',
                localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
              },
            },
            measureList: {
              measures: [
                {
                  id: 'OBS_VALUE',
                  usage: 'optional',
                  localRepresentation: { format: { dataType: 'Double' } },
                },
              ],
            },
            attributeList: {
              attributes: [
                { id: 'CONF_STATUS', usage: 'mandatory', attributeRelationship: { observation: {} } },
                {
                  id: 'COMMENT_OBS',
                  usage: 'optional',
                  localRepresentation: { format: { dataType: 'String' } },
                },
              ],
            },
          },
        },
      ],
    },
  });
});

test('the concept scheme of a structure has a concept for every component, time included', () => {
  const message = structureMessage({ conceptSchemes: [structure] }, header);
  expect(message).toMatchObject({
    data: {
      conceptSchemes: [
        {
          id: 'CS_LFS',
          agencyID: 'NISR',
          version: '1.0.0',
          name: 'Concepts of Labour force survey',
          concepts: [
            { id: 'FREQ', name: 'Frequency' },
            { id: 'REF_AREA', name: 'Reference area' },
            { id: 'OCCUPATION', name: 'Occupation' },
            { id: 'TIME_PERIOD', name: 'Time period' },
            { id: 'OBS_VALUE', name: 'Employed persons' },
            { id: 'CONF_STATUS', name: 'Confidentiality status' },
            { id: 'COMMENT_OBS', name: 'Comment' },
          ],
        },
      ],
    },
  });
});
