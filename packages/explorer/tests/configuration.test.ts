import { expect, test } from 'vitest';
import { ConfigurationError, parseConfiguration } from '../src/configuration/configuration.ts';

const fit = {
  issuer: 'http://localhost:4000/openid',
  clientId: 'huza-explorer',
  demonstration: true,
  purposes: [{ name: 'audit', description: 'Check who used which data, and why.' }],
};

test('a fit configuration is taken, without what this page does not use', () => {
  expect(parseConfiguration({ ...fit, principals: [] })).toEqual(fit);
});

test.each([
  ['issuer', { ...fit, issuer: 'localhost' }],
  ['clientId', { ...fit, clientId: '' }],
  ['demonstration', { ...fit, demonstration: undefined }],
  ['purposes.0.description', { ...fit, purposes: [{ name: 'audit' }] }],
])('the error names %s', (field, configuration) => {
  expect(() => parseConfiguration(configuration)).toThrow(ConfigurationError);
  expect(() => parseConfiguration(configuration)).toThrow(`${field}: `);
});

test('something that is no configuration at all is refused', () => {
  expect(() => parseConfiguration(undefined)).toThrow(ConfigurationError);
});
