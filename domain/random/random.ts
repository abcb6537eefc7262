/** A source of numbers that are the same for the same seed, on every machine. Not for secrets. */
export interface Random {
  /** An integer from 0 to 2^32 - 1. */
  nextUint32(): number;
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
}
