import { deploymentSpans } from '../facts/deployment-spans.js';
import { rowsOf, text } from '../facts/row.js';
import type { Invariant } from './invariant.js';

export const oneChampion: Invariant = {
  name: 'one-champion',
  promise: 'At every moment a slot has at most one deployment.',
  judge(facts) {
    const violations: string[] = [];
    const spans = deploymentSpans(facts);
    const last = new Map<string, (typeof spans)[number]>();
    for (const span of spans) {
      const before = last.get(span.slotId);
      if (before !== undefined && before.until > span.since) {
        violations.push(`slot ${span.slotId}: ${span.deploymentId} begins before ${before.deploymentId} ends`);
      }
      last.set(span.slotId, span);
    }
    const open = rowsOf(facts, 'deployment').filter((row) => row['to_seq'] === null);
    if (new Set(open.map((row) => text(row, 'slot_id'))).size < open.length) {
      violations.push('a slot has two current deployments');
    }
    return { checked: spans.length, violations };
  },
};
