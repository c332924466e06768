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

test('a type whose fields are of several datasets claims none of them for all', () => {
  const shared = (type: string) =>
    `type ${type} @dataset(name: "labour.vacancies") @dataset(name: "immigration.permits") {`;
  const sdl = publicSdl(supergraph.replace(/^type Occupation [^{]*\{/m, shared('Occupation')));
  expect(sdl).toMatch(/^type Occupation \{/m);
});
