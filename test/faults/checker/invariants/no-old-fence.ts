import { deploymentSpans } from '../facts/deployment-spans.js';
import { toldOk } from '../facts/told.js';
import type { Invariant } from './invariant.js';

/** Two clocks of one machine, and the way from a commit to an answer. */
const marginMs = 1_500;

export const noOldFence: Invariant = {
  name: 'no-old-fence',
  promise: 'A prediction is answered by a version that was deployed while the call was under way, or one lease before.',
  judge(facts) {
    const spans = deploymentSpans(facts);
    const violations: string[] = [];
    let checked = 0;
    for (const { key, model, calls, answers } of toldOk(facts, 'predict')) {
      // A repetition gets the stored answer, whichever version gave it.
      const fresh = answers.find(({ result, answer }) => result === 'ok' && answer?.['replayed'] !== true);
      if (fresh === undefined) continue;
      checked += 1;
      const from = Date.parse(calls[0]?.at ?? '') - marginMs;
      const to = Date.parse(fresh.at) + marginMs;
      const number = Number(fresh.answer?.['version']);
      const fits = spans.some(
        (span) =>
          span.model === model && span.number === number && span.since <= to && span.until + span.leaseMs >= from,
      );
      if (!fits) violations.push(`${key}: answered by version ${number} at ${fresh.at}, which was not deployed then`);
    }
    return { checked, violations };
  },
};
