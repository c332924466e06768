import { describe, expect, test } from 'vitest';
import { dataMessage, structureMessage } from '../src/index.ts';
import { codeLists, employment, header, observations, structure } from './labour-force.ts';
import { schemasFound, violations } from './official-schema.ts';

const where = schemasFound ? '' : ' (skipped: no shared/data/sdmx/schemas beside the checkout)';

const artefacts = { codeLists, dataStructures: [structure], conceptSchemes: [structure] };

describe.skipIf(!schemasFound)(`the official schemas of SDMX-JSON 2.0${where}`, () => {
  test('hold for a message of a dataflow with all it refers to', () => {
    const message = structureMessage({ ...artefacts, dataflows: [employment] }, header);
    expect(violations('structure', message)).toEqual([]);
  });

  test('hold for a message of no artefacts, and of a structure without attributes', () => {
    const bare = { ...structure, attributes: [] };
    expect(violations('structure', structureMessage({}, header))).toEqual([]);
    expect(violations('structure', structureMessage({ dataStructures: [bare] }, header))).toEqual([]);
  });

  test.each(['TIME_PERIOD', 'AllDimensions'] as const)('hold for data with %s at the observation', (at) => {
    const options = { header, dimensionAtObservation: at };
    expect(violations('data', dataMessage(employment, observations, options))).toEqual([]);
    expect(violations('data', dataMessage(employment, [], options))).toEqual([]);
  });

  test('find what is wrong: an identifier with a space, a version that is none', () => {
    const wrong = { ...structure, id: 'no id', version: 'latest' };
    const message = structureMessage({ dataStructures: [wrong] }, { ...header, id: 'no id' });
    expect(violations('structure', message).join('\n')).toMatch(/\/meta\/id must match/);
    expect(violations('structure', message).join('\n')).toMatch(/\/dataStructures\/0\/id must match/);
    expect(violations('structure', message).join('\n')).toMatch(/\/dataStructures\/0\/version must match/);
  });
});
