import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../src/index.ts';

describe('the content hash', () => {
  it('does not depend on the order of keys', () => {
    expect(contentHash({ a: 1, b: [2, 3] })).toBe(contentHash({ b: [2, 3], a: 1 }));
  });

  it('depends on the order of a list', () => {
    expect(contentHash({ b: [2, 3] })).not.toBe(contentHash({ b: [3, 2] }));
  });

  it('is over the form that RFC 8785 gives as its example (section 3.2.3)', () => {
    const written = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(written))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });
});
