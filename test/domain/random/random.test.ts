import { describe, expect, test } from '@jest/globals';
import { createRandom } from '../../../domain/random/create-random.js';
import { splitMix64 } from '../../../domain/random/split-mix-64.js';
import { xoshiro128 } from '../../../domain/random/xoshiro-128.js';

describe('seeded random numbers', () => {
  test('SplitMix64 gives the words of its reference for seed 1234567', () => {
    const next = splitMix64(1234567n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  test('xoshiro128** gives the words of its C reference', () => {
    const random = xoshiro128([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]);
    const words = Array.from({ length: 4 }, () => random.nextUint32());
    expect(words).toEqual([0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70]);
  });

  test('is the same for the same seed and another one for another seed', () => {
    const draw = (seed: bigint): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 8 }, () => random.next());
    };
    expect(draw(7n)).toEqual(draw(7n));
    expect(draw(7n)).not.toEqual(draw(8n));
    expect(draw(7n).every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
