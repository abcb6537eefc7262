import type { Facts } from '../facts/facts.js';
import { bytes, rowsOf, text, time } from '../facts/row.js';
import { sha256 } from '../facts/verify.js';
import { canonical } from '../facts/canonical.js';
import type { Invariant } from './invariant.js';

export const auditChain: Invariant = {
  name: 'audit-chain',
  promise:
    'The chain has no gap, each event holds the hash of the one before, its bytes are canonical (RFC 8785), its times never go back, and the rows say what the bytes say.',
  judge(facts) {
    const events = [...rowsOf(facts, 'audit_event')].sort((left, right) => Number(left['seq']) - Number(right['seq']));
    const violations: string[] = [];
    let previous = '0'.repeat(64);
    let latest = -Infinity;
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
      if (canonical(said) !== content.toString('utf8') || canonical(row['envelope']) !== canonical(said))
        violations.push(`event ${seq}: its bytes are not the canonical form of its envelope`);
      const recordedAt = Date.parse(String(said['recordedAt']));
      if (!(recordedAt >= latest)) violations.push(`event ${seq}: recorded before the one before it`);
      if (recordedAt !== time(row, 'recorded_at')) violations.push(`event ${seq}: its row has another time`);
      latest = recordedAt;
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
