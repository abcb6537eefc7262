import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeValue } from '../../../../domain/statistics/encoding/decode-value.js';
import { encodeValue } from '../../../../domain/statistics/encoding/encode-value.js';

const refused = expect.objectContaining({ code: 'InvalidInput' }) as unknown as Error;

describe('the exchange form of inputs', () => {
  it('refuses many encodings that only together are more than memory holds', () => {
    const runs = Array.from({ length: 100 }, () => [1, 1_000_000]);
    expect(() => decodeValue({ rle: runs })).toThrow(refused);
  });

  it('refuses lists so deep that reading them would exhaust the stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => decodeValue(deep)).toThrow(refused);
  });

  it('reads back what it wrote, through JSON', () => {
    const numbers = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity)).map((one) => one + 0);
    fc.assert(
      fc.property(fc.array(fc.oneof(numbers, fc.array(numbers), fc.boolean())), (value) => {
        expect(decodeValue(JSON.parse(JSON.stringify(encodeValue(value))))).toEqual(value);
      }),
      { seed: 20_260_101 },
    );
  });
});
