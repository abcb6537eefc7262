const mask = (1n << 64n) - 1n;

/**
 * SplitMix64 (Steele, Lea and Flood 2014; constants of Vigna's public-domain reference): spreads a seed over 64-bit
 * words. Used to fill the state of other generators.
 *
 * @param seed taken modulo 2^64
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & mask;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let word = state;
    word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) & mask;
    return word ^ (word >> 31n);
  };
}
