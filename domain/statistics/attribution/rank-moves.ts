import { checkFeatures, inOrder, type Attributions } from './attributions.js';

/** Where a feature stands by its attribution, from 1. */
export interface RankMove {
  readonly feature: string;
  readonly before: number;
  readonly now: number;
  /** Places that it has risen; below 0 it fell. */
  readonly risen: number;
}

/**
 * `rank_moves/by_attribution`: how far each feature has moved in the order of attributions, the farthest first.
 *
 * @throws StatisticError as `ndcg`, but for ZeroTotal
 */
export function rankMoves(baseline: Attributions, current: Attributions): RankMove[] {
  checkFeatures(baseline, current);
  const now = new Map(inOrder(current, baseline).map((feature, place) => [feature, place + 1]));
  const moves = inOrder(baseline, baseline).map((feature, place) => {
    const present = now.get(feature) as number;
    return { feature, before: place + 1, now: present, risen: place + 1 - present };
  });
  return moves.sort((a, b) => Math.abs(b.risen) - Math.abs(a.risen) || a.now - b.now);
}
