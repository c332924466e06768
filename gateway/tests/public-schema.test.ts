import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { publicSdl } from '../src/http/public-schema.ts';

const supergraph = readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8');

test('the schema of the whole hub is valid, and has nothing of the federation in it', () => {
  const sdl = publicSdl(supergraph);
  expect(buildSchema(sdl).getQueryType()?.getFields()).toHaveProperty('occupation');
  expect(sdl).not.toMatch(/join__|@link/);
});

test('where agencies differ on a type that they share, the strictest sensitivity is shown', () => {
  const sdl = publicSdl(supergraph);
  const directives = (text: string) => /type Employer ([^{]*)/.exec(text)?.[1] ?? '';
  expect(directives(supergraph)).toMatch(/level: PUBLIC[\s\S]*level: RESTRICTED/);
  expect(directives(sdl)).toContain('level: RESTRICTED');
  expect(directives(sdl)).not.toContain('level: PUBLIC');
});
