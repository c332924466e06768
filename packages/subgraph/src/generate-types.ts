import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { subgraphSdl } from './schema/subgraph-schema.ts';

/**
 * Generates the resolvers' types of the subgraph in the current folder from its `schema.graphql`, so that schema
 * and code cannot drift. A type `XModel` exported by `src/models.ts` is what resolvers of the type `X` are given.
 */
const directory = pathToFileURL(`${process.cwd()}/`);
const agency = basename(process.cwd());
const models = readFileSync(new URL('src/models.ts', directory), 'utf8');
const mappers = Object.fromEntries(
  [...models.matchAll(/export (?:type|interface) (\w+)Model\b/g)].map(([, type]) => [
    type,
    `../src/models.ts#${type}Model`,
  ]),
);
const output = await codegen({
  filename: 'generated/resolvers.ts',
  schema: parse(subgraphSdl(agency, directory)),
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers },
  config: {
    federation: true,
    contextType: '@huza/subgraph#SubgraphContext',
    mappers,
    enumsAsTypes: true,
    immutableTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: { Date: 'string', DateTime: 'Date', Period: 'string', _FieldSet: 'string' },
  },
});
mkdirSync(new URL('generated', directory), { recursive: true });
writeFileSync(new URL('generated/resolvers.ts', directory), output);
