import { expect, test } from 'vitest';
import { dataMessage } from '../src/index.ts';
import { employment, header, observations } from './labour-force.ts';

test('observations of one key are a time series, a suppressed one without value', () => {
  expect(dataMessage(employment, observations, { header })).toHaveProperty('data.dataSets', [
    {
      structure: 0,
      action: 'Information',
      links: [
        { rel: 'dataflow', urn: 'urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=NISR:EMPLOYMENT(1.2.0)' },
      ],
      series: {
        '0:0:0': { observations: { 0: [3_731_412, 0, null], 1: [4_061_570.5, 0, 0] } },
        '0:0:1': { observations: { 1: [null, 1, null] } },
      },
    },
  ]);
});

test('with all dimensions at the observation the message is flat', () => {
  const message = dataMessage(employment, observations, { header, dimensionAtObservation: 'AllDimensions' });
  expect(message).toHaveProperty('data.dataSets.0.observations', {
    '0:0:0:0': [3_731_412, 0, null],
    '0:0:0:1': [4_061_570.5, 0, 0],
    '0:0:1:1': [null, 1, null],
  });
  expect(message).toMatchObject({
    data: {
      structures: [
        {
          dimensions: {
            observation: [{ id: 'FREQ' }, { id: 'REF_AREA' }, { id: 'OCCUPATION' }, { id: 'TIME_PERIOD' }],
          },
        },
      ],
    },
  });
});

test('of a code list only the codes that occur are in the message, with their names', () => {
  const message = dataMessage(employment, observations, { header });
  expect(message).toHaveProperty('data.structures.0.dimensions.series.1', {
    id: 'REF_AREA',
    name: 'Reference area',
    names: { en: 'Reference area' },
    keyPosition: 1,
    values: [{ id: 'RWA', name: 'Rwanda', names: { en: 'Rwanda' } }],
  });
  expect(message).toMatchObject({
    meta: { contentLanguages: ['en', 'fr'] },
    data: {
      structures: [
        {
          dimensions: { series: [{}, {}, { values: [{ id: '_T' }, { id: '25', parent: '2' }] }] },
        },
      ],
    },
  });
});

test('periods and comments, which have no code list, are listed as they are', () => {
  const message = dataMessage(employment, observations, { header });
  expect(message).toHaveProperty('data.structures.0.dimensions.observation', [
    {
      id: 'TIME_PERIOD',
      name: 'Time period',
      names: { en: 'Time period' },
      keyPosition: 3,
      format: { dataType: 'ObservationalTimePeriod' },
      values: [{ value: '2023' }, { value: '2024' }],
      roles: ['TIME_PERIOD'],
    },
  ]);
  expect(message).toHaveProperty('data.structures.0.attributes.observation.1', {
    id: 'COMMENT_OBS',
    name: 'Comment',
    names: { en: 'Comment' },
    isMandatory: false,
    relationship: { observation: {} },
    format: { dataType: 'String' },
    values: [{ value: 'Revised "twice", in May' }],
  });
});

test('without observations no values are listed', () => {
  const message = dataMessage(employment, [], { header });
  expect(message).toHaveProperty('data.structures.0.dimensions', { series: [], observation: [] });
  expect(message).toHaveProperty('data.dataSets.0.series', {});
});

test('two observations of one key and period are refused, so that none is lost', () => {
  const twice = [...observations, ...observations.slice(0, 1)];
  for (const dimensionAtObservation of ['TIME_PERIOD', 'AllDimensions'] as const)
    expect(() => dataMessage(employment, twice, { header, dimensionAtObservation })).toThrow(
      'two observations of A.RWA._T at TIME_PERIOD 2023',
    );
});

test('an observation with a code that its list does not have is refused', () => {
  const wrong = { key: ['A', 'XKX', '_T'], period: '2023', value: 1, attributes: ['F', null] };
  expect(() => dataMessage(employment, [wrong], { header })).toThrow('REF_AREA: XKX is no code of CL_AREA');
});

test('an observation with too short a key is refused', () => {
  const wrong = { key: ['A', 'RWA'], period: '2023', value: 1, attributes: ['F', null] };
  expect(() => dataMessage(employment, [wrong], { header })).toThrow('LFS has 3 dimensions and 2 attributes');
});
