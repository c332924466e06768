import { type Key, type Position, unionOf } from './key-union.ts';
import { SdmxQueryError } from './sdmx-query-error.ts';

const code = /^[A-Za-z0-9_@$-]+$/;

/** `*` and nothing both ask for all codes, the one in version 2 of the interface, the other in version 1. */
function parsePosition(text: string, dimension: string, whole: string): Position {
  if (text === '' || text === '*') return null;
  const codes = text.split('+');
  if (!codes.every((each) => code.test(each)))
    throw new SdmxQueryError('key', whole, `a code, codes joined by "+", or "*" for ${dimension}`);
  return [...new Set(codes)];
}

/** Positions left out at the end ask for all codes. */
function parseOne(text: string, dimensions: readonly string[], whole: string): Key {
  const positions = text.split('.');
  if (text === '' || positions.length > dimensions.length)
    throw new SdmxQueryError(
      'key',
      whole,
      `one to ${dimensions.length} positions a key: ${dimensions.join('.')}`,
    );
  return dimensions.map((dimension, at) => parsePosition(positions[at] ?? '', dimension, whole));
}

/**
 * The codes that a key of SDMX REST 2 asks for, dimension by dimension; `null` asks for all.
 * A comma parts several keys. They must together be every combination of some codes, as A.RWA,A.KEN
 * are: the answer cannot say less. Throws SdmxQueryError at any other key.
 */
export function parseKey(key: string, dimensions: readonly string[]): (readonly string[] | null)[] {
  if (key === '' || key === '*') return dimensions.map(() => null);
  const union = unionOf(key.split(',').map((each) => parseOne(each, dimensions, key)));
  if (union) return [...union];
  throw new SdmxQueryError('key', key, 'keys that together are every combination of their codes');
}
