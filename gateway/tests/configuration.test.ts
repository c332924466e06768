import { loadConfiguration } from '@huza/service';
import { expect, test } from 'vitest';
import { environment, limitsOf, requireTrustworthyIssuer, subgraphUrls } from '../src/configuration.ts';
import { standardLimits } from '../src/index.ts';
import { keyFile } from './key-file.ts';

const load = (variables: NodeJS.ProcessEnv) =>
  loadConfiguration(environment, { OPENID_ISSUER: 'https://id.example', GATEWAY_KEY: keyFile, ...variables });

test('everything but the issuer and the key has a default', () => {
  const variables = load({});
  expect(variables).toMatchObject({ HUZA_PORT: 4000, SUPERGRAPH: 'gateway/supergraph.graphql' });
  expect(limitsOf(variables)).toEqual(standardLimits);
  expect(() => load({ OPENID_ISSUER: '' })).toThrow('OPENID_ISSUER is not set');
  expect(() => load({ GATEWAY_KEY: '' })).toThrow(
    'GATEWAY_KEY is not set: expected the path of the gateway’s keys',
  );
  expect(() => load({ GATEWAY_KEY: import.meta.filename })).toThrow('GATEWAY_KEY is "***"');
});

test('each wrong variable is named', () => {
  const wrong = () => load({ OPENID_ISSUER: 'ftp://id', LIMIT_DEPTH: '-1', SUBGRAPH_TIMEOUT: 'soon' });
  expect(wrong).toThrow(/OPENID_ISSUER is "ftp:\/\/id"/);
  expect(wrong).toThrow(/LIMIT_DEPTH is "-1"/);
  expect(wrong).toThrow(/SUBGRAPH_TIMEOUT is "soon"/);
});

test('each agency of the supergraph needs an address', () => {
  const agencies = ['immigration', 'labour'];
  const labour = { LABOUR_URL: 'http://labour:4002/graphql' };
  expect(subgraphUrls(agencies, { ...labour, IMMIGRATION_URL: 'http://immigration:4001/graphql' })).toEqual({
    immigration: 'http://immigration:4001/graphql',
    labour: 'http://labour:4002/graphql',
  });
  expect(() => subgraphUrls(agencies, labour)).toThrow('IMMIGRATION_URL is not set');
  expect(() => subgraphUrls(agencies, { ...labour, IMMIGRATION_URL: 'immigration' })).toThrow(
    'IMMIGRATION_URL is "immigration"',
  );
});

test.each([
  ['production', 'https://id.example', true],
  ['production', 'http://localhost:4000/openid', true],
  ['production', 'http://127.0.0.1:4000/openid', true],
  ['production', 'http://[::1]:4000/openid', true],
  ['production', 'http://id.example', false],
  ['production', 'http://127.0.0.1.elsewhere.example', false],
  ['development', 'http://id.example', true],
])('in %s the issuer %s is trusted: %s', (NODE_ENV, OPENID_ISSUER, trusted) => {
  const check = () => requireTrustworthyIssuer(load({ NODE_ENV, OPENID_ISSUER }));
  if (trusted) expect(check).not.toThrow();
  else
    expect(check).toThrow(`OPENID_ISSUER is "${OPENID_ISSUER}": in production it must be an https address`);
});
