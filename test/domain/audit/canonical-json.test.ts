import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../domain/audit/canonical-json.js';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2.3', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys by UTF-16 code units, as in RFC 8785, section 3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map((m) => m[1])).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it('writes minus zero as 0', () => {
    expect(canonicalJson(-0)).toBe('0');
  });

  it('is the same for equal values, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), fc.integer()), (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(fields));
      }),
    );
  });

  it('reads back as the value', () => {
    const accepted = fc.jsonValue().filter((value) => !/\\u0000|\\ud[89a-f]/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(accepted, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([
    ['NaN', { a: [Number.NaN] }, '/a/0 is NaN'],
    ['infinity', { a: Infinity }, '/a is Infinity'],
    ['undefined', { a: undefined }, '/a is undefined'],
    ['a bigint', { a: 1n }, '/a is bigint'],
    ['a date', { a: new Date(0) }, '/a is an object of a class'],
    ['a lone surrogate', { a: 'x\ud800' }, '/a holds a lone surrogate'],
    ['a lone surrogate in a key', { '\udc00': 1 }, 'holds a lone surrogate'],
    ['U+0000', { 'a/b': 'x\u0000' }, '/a~1b holds the character U+0000'],
    ['a hole', Array(1) as unknown[], '/0 is undefined'],
  ])('refuses %s and names the place', (_what, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it('refuses a circle instead of overflowing', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => canonicalJson(circle)).toThrow('nested deeper than 100 levels');
  });
});
