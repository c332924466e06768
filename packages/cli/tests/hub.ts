import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTokenVerifier, type Principal, purposes } from '@huza/access';
import { createOpenidProvider } from '@huza/openid-provider';
import express, { type RequestHandler } from 'express';
import { buildSchema, GraphQLError, graphql } from 'graphql';

const schema = buildSchema(`type Query {
  whoAsks: String!
  purpose: String
  double(number: Int!): Int!
  vacancies: Int
}`);

interface Asked {
  readonly principal: Principal | null;
  readonly purpose: string | undefined;
}

const resolvers = {
  whoAsks: (_arguments: unknown, { principal }: Asked) => principal?.subject,
  purpose: (_arguments: unknown, { purpose }: Asked) => purpose,
  double: ({ number }: { number: number }) => number * 2,
  vacancies: () => {
    throw new GraphQLError('labour does not answer now.', { extensions: { code: 'AGENCY_UNAVAILABLE' } });
  },
};

/** A small hub: the real OpenID provider, the configuration, and a GraphQL endpoint that verifies tokens. */
export async function serveHub({ demonstration = true } = {}) {
  const app = express();
  const server = createServer(app).listen(0, 'localhost');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const issuer = `${url}/openid`;
  const { callback, principals } = createOpenidProvider({ issuer, redirectOrigins: [url] });
  app.use('/openid', callback);
  app.get('/configuration.json', (_request, response) => {
    const named = Object.entries(purposes).map(([name, description]) => ({ name, description }));
    const listed = demonstration ? principals : [];
    response.json({ issuer, clientId: 'huza-explorer', demonstration, purposes: named, principals: listed });
  });
  app.post('/graphql', express.json(), answer(issuer));
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url, issuer, [Symbol.asyncDispose]: stop };
}

function answer(issuer: string): RequestHandler {
  const verify = createTokenVerifier({ issuer, audience: 'huza' });
  return async ({ headers, body }, response) => {
    const principal = await verify(headers.authorization);
    const contextValue = { principal, purpose: headers['huza-purpose'] };
    const { query: source, variables: variableValues } = body;
    response.json(await graphql({ schema, rootValue: resolvers, source, variableValues, contextValue }));
  };
}
