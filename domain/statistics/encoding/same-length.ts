import { StatisticError } from '../statistic-error.js';

/** Throws `LengthMismatch` unless the lists are of one length, `EmptyInput` when they are empty. */
export function sameLength(...lists: { readonly length: number }[]): void {
  const [first] = lists;
  if (lists.some((list) => list.length !== first?.length)) {
    throw new StatisticError(
      'LengthMismatch',
      `Lists of ${lists.map((list) => list.length).join(' and ')} values cannot be paired.`,
    );
  }
  if (first?.length === 0) throw new StatisticError('EmptyInput', 'There is no value.');
}
