import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as document from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { type DocumentNode, Kind, parse, visit } from 'graphql';

/**
 * Generates the typed documents of the pages: each `src/**\/X.graphql` becomes `generated/X.ts`, checked
 * against the graph as callers see it, with the fragments that it spreads from whatever file defines them.
 * One module a file, so that each page brings its own operations alone.
 */
const schema = transformSupergraphToPublicSchema(
  parse(readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8')),
);

interface File {
  readonly location: string;
  readonly document: DocumentNode;
}

const files: File[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.graphql') && !path.startsWith('examples/'))
  .map((path) => ({ location: path, document: parse(readFileSync(`src/${path}`, 'utf8')) }));

/** The file itself, then those that define the fragments that it spreads, and theirs. */
function withFragments(file: File, found: File[] = []): File[] {
  if (found.includes(file)) return found;
  found.push(file);
  const spread = new Set<string>();
  visit(file.document, { FragmentSpread: ({ name }) => void spread.add(name.value) });
  for (const other of files)
    if (definedBy(other).some((name) => spread.has(name))) withFragments(other, found);
  return found;
}

const definedBy = ({ document: { definitions } }: File) =>
  definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : []));

rmSync('generated', { recursive: true, force: true });
mkdirSync('generated');
for (const file of files) {
  const name = basename(file.location, '.graphql');
  const output = await codegen({
    filename: `${name}.ts`,
    schema,
    documents: withFragments(file),
    plugins: [{ operations: {} }, { document: {} }],
    pluginMap: { operations, document },
    config: {
      documentMode: 'string',
      enumType: 'string-literal',
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: true,
      strictScalars: true,
      scalars: { Date: 'string', DateTime: 'string', Period: 'string' },
    },
  });
  writeFileSync(`generated/${name}.ts`, output, { flag: 'wx' });
}
