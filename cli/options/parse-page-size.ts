import { InvalidArgumentError } from 'commander';

/** A number of rows from 1 to `largest`. */
export function parsePageSize(largest: number): (text: string) => number {
  return (text) => {
    const count = /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : NaN;
    if (count <= largest) return count;
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${largest}.`);
  };
}
