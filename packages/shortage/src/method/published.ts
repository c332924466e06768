import { readdirSync, readFileSync } from 'node:fs';
import { contentHash } from '../canonical/content-hash.ts';
import type { Method } from './method.ts';
import { parseMethod } from './parse-method.ts';

/** A method as it was published. */
export interface PublishedMethod {
  readonly method: Method;
  /** SHA-256 of its canonical form. */
  readonly hash: string;
}

const directory = new URL('../../methods/', import.meta.url);

/** Every version of every method that the product publishes, by id and version. */
export const publishedMethods: readonly PublishedMethod[] = readdirSync(directory)
  .sort()
  .map((file) => parseMethod(JSON.parse(readFileSync(new URL(file, directory), 'utf8'))))
  .map((method) => ({ method, hash: contentHash(method) }));

/** A published method; undefined when there is no such id or version. */
export const publishedMethod = (id: string, version: string): PublishedMethod | undefined =>
  publishedMethods.find(({ method }) => method.id === id && method.version === version);

/** The latest version of a published method; undefined when there is no such id. */
export const latestMethod = (id: string): PublishedMethod | undefined =>
  publishedMethods
    .filter(({ method }) => method.id === id)
    .toSorted((one, other) => compareVersions(one.method.version, other.method.version))
    .at(-1);

/** Numbers of versions compare as numbers: `1.10.0` comes after `1.9.0`. */
const compareVersions = (one: string, other: string): number =>
  one.localeCompare(other, 'en', { numeric: true });
