import { readFileSync } from 'node:fs';
import { type Framework, parseFramework } from '../../src/index.ts';

/** A published framework of another country, expressed in the same data. */
export const readFramework = (name: string): Framework =>
  parseFramework(JSON.parse(readFileSync(new URL(`frameworks/${name}.json`, import.meta.url), 'utf8')));
