import { InvalidArgumentError } from 'commander';

/** A number from 1 to 999,999,999, for options that count or name a version. */
export function parseWholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return Number(text);
}
