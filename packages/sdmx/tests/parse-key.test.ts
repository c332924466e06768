import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKey, SdmxQueryError } from '../src/index.ts';

const dimensions = ['FREQ', 'REF_AREA', 'OCCUPATION'];
const parse = (key: string) => parseKey(key, dimensions);

test.each([
  ['A.RWA.25', [['A'], ['RWA'], ['25']]],
  ['A.*.25', [['A'], null, ['25']]],
  ['A..25', [['A'], null, ['25']]],
  ['A.RWA.', [['A'], ['RWA'], null]],
  ['A', [['A'], null, null]],
  ['*', [null, null, null]],
  ['', [null, null, null]],
  ['..', [null, null, null]],
  ['A.RWA+KEN.25', [['A'], ['RWA', 'KEN'], ['25']]],
  ['A.RWA+RWA', [['A'], ['RWA'], null]],
])('the key "%s" asks for the codes of each dimension, all where it names none', (key, expected) => {
  expect(parse(key)).toEqual(expected);
});

test.each([
  ['A.RWA.25,A.KEN.25', [['A'], ['RWA', 'KEN'], ['25']]],
  ['A.RWA.25,A.KEN.25,A.RWA.2,A.KEN.2', [['A'], ['RWA', 'KEN'], ['25', '2']]],
  ['A.RWA+KEN,A.KEN+TZA', [['A'], ['RWA', 'KEN', 'TZA'], null]],
  ['A.RWA,A.*', [['A'], null, null]],
  ['A,*', [null, null, null]],
  ['A.RWA,*', [null, null, null]],
  ['A.RWA.25,A.RWA', [['A'], ['RWA'], null]],
])('the keys "%s" together ask for every combination of their codes', (key, expected) => {
  expect(parse(key)).toEqual(expected);
});

test('keys that together are less than every combination of their codes are refused, not widened', () => {
  expect(() => parse('A.RWA,Q.KEN')).toThrow(
    'key "A.RWA,Q.KEN" is not understood: expected keys that together are every combination of their codes',
  );
});

test('an error names the parameter, its value and what was expected', () => {
  try {
    parse('A.R WA');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(SdmxQueryError);
    expect(error).toMatchObject({
      parameter: 'key',
      value: 'A.R WA',
      expected: 'a code, codes joined by "+", or "*" for REF_AREA',
    });
  }
});

test.each(['A.RWA.25.2024', 'A.RWA..', 'A.RWA+', 'A.RWA+*', 'A.RWA,', ',', "A.RWA';--", 'A.*RWA'])(
  'the key "%s" is refused',
  (key) => {
    expect(() => parse(key)).toThrow(SdmxQueryError);
  },
);

const anyKey = fc.stringMatching(/^[A-C.,+*]{0,20}$/);

test('any text is either a key with a position a dimension or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), anyKey), (key) => {
      try {
        expect(parse(key)).toHaveLength(3);
      } catch (error) {
        expect(error).toBeInstanceOf(SdmxQueryError);
      }
    }),
  );
});

test('every combination of some codes, a key each in any order, is understood', () => {
  const codes = fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 });
  const combinations = fc
    .tuple(codes, codes, codes)
    .map(([x, y, z]) => x.flatMap((a) => y.flatMap((b) => z.map((c) => `${a}.${b}.${c}`))))
    .chain((keys) => fc.shuffledSubarray(keys, { minLength: keys.length }));
  fc.assert(
    fc.property(combinations, (keys) => {
      const count = parse(keys.join(',')).reduce((product, codes) => product * (codes?.length ?? 0), 1);
      expect(count).toBe(keys.length);
    }),
  );
});

test('the parsed key asks for the very combinations that its keys do', () => {
  const position = fc.subarray(['A', 'B', 'C'], { minLength: 1 }).map((codes) => codes.join('+'));
  const keys = fc.array(fc.tuple(position, position), { minLength: 1, maxLength: 4 });
  const asked = (key: readonly (readonly string[] | null)[]) =>
    (key[0] ?? []).flatMap((first) => (key[1] ?? []).map((second) => first + second));
  fc.assert(
    fc.property(keys, (list) => {
      const each = list.map((key) => key.map((codes) => codes.split('+')));
      try {
        const whole = parseKey(list.map((key) => key.join('.')).join(','), ['X', 'Y']);
        expect(new Set(asked(whole))).toEqual(new Set(each.flatMap(asked)));
      } catch (error) {
        expect(error).toBeInstanceOf(SdmxQueryError);
      }
    }),
  );
});
