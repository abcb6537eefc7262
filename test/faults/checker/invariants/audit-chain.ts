import type { Facts } from '../facts/facts.js';
import { bytes, rowsOf, text } from '../facts/row.js';
import { sha256 } from '../facts/verify.js';
import type { Invariant } from './invariant.js';

export const auditChain: Invariant = {
  name: 'audit-chain',
  promise: 'The chain has no gap, each event holds the hash of the one before, and the rows say what the bytes say.',
  judge(facts) {
    const events = [...rowsOf(facts, 'audit_event')].sort((left, right) => Number(left['seq']) - Number(right['seq']));
    const violations: string[] = [];
    let previous = '0'.repeat(64);
    events.forEach((row, index) => {
      const seq = Number(row['seq']);
      const content = bytes(row, 'bytes');
      const said = JSON.parse(content.toString('utf8')) as Record<string, unknown>;
      if (seq !== index + 1) violations.push(`event ${seq} is in place ${index + 1}`);
      if (text(row, 'prev_hash') !== previous || said['prevHash'] !== previous)
        violations.push(`event ${seq}: broken link`);
      if (sha256(content).toString('hex') !== text(row, 'hash'))
        violations.push(`event ${seq}: its hash is not that of its bytes`);
      if (said['seq'] !== seq || said['type'] !== row['type'] || said['actorId'] !== row['actor_id']) {
        violations.push(`event ${seq}: its row says something else than its bytes`);
      }
      previous = text(row, 'hash');
    });
    return { checked: events.length, violations: [...violations, ...headFaults(facts, events.length, previous)] };
  },
};

function headFaults(facts: Facts, count: number, hash: string): readonly string[] {
  const [head] = rowsOf(facts, 'audit_head');
  const fits = head !== undefined && Number(head['seq']) === count && text(head, 'hash') === hash;
  return fits ? [] : ['the head of the chain is not its last event'];
}
