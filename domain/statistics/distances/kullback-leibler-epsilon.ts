import { kullbackLeibler } from './kullback-leibler.js';
import { sharePairs } from './share-pairs.js';
import { sharesOf } from './shares-of.js';

/**
 * `kl_divergence/nats.epsilon_renormalised`: KL of aligned counts after every share of 0, on either side, was replaced by
 * `epsilon` and both sides were normalised to 1 again.
 */
export function kullbackLeiblerEpsilon(
  reference: readonly number[],
  current: readonly number[],
  epsilon: number,
): number {
  const pairs = sharePairs(reference, current);
  const fill = (share: number): number => (share === 0 ? epsilon : share);
  const q = sharesOf(pairs.map((pair) => fill(pair.q)));
  const p = sharesOf(pairs.map((pair) => fill(pair.p)));
  return kullbackLeibler(p.map((share, i) => ({ p: share, q: q[i] as number })));
}
