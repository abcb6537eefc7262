import type { Facts } from '../facts/facts.js';
import { bytes, rowsOf } from '../facts/row.js';
import { sha256, signedBy } from '../facts/verify.js';
import type { Invariant } from './invariant.js';

export const checkpoints: Invariant = {
  name: 'checkpoints',
  promise:
    'Every checkpoint outside of the database is signed, and its root is that of the chain up to its size (RFC 6962).',
  judge(facts) {
    const leaves = [...rowsOf(facts, 'audit_event')]
      .sort((left, right) => Number(left['seq']) - Number(right['seq']))
      .map((row) => sha256(Buffer.concat([Buffer.of(0), bytes(row, 'bytes')])));
    const violations = facts.checkpoints.flatMap(({ name, text }) => {
      const [origin = '', size = '', root = ''] = text.split('\n');
      const count = Number(size);
      if (count > leaves.length) return [`${name}: the chain has only ${leaves.length} events`];
      const found = rootOf(leaves.slice(0, count)).toString('base64');
      if (found !== root) return [`${name}: the root is another`];
      return isSigned(facts, origin, text) ? [] : [`${name}: not signed by a key of this installation`];
    });
    return { checked: facts.checkpoints.length, violations };
  },
};

/** Merkle tree hash of RFC 6962, section 2.1. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256('');
  if (leaves.length === 1) return only;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return sha256(Buffer.concat([Buffer.of(1), rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half))]));
}

/** A signed note: the text up to the empty line, then `— name base64(4 bytes of key hash, signature)`. */
function isSigned(facts: Facts, origin: string, note: string): boolean {
  const split = note.indexOf('\n\n');
  const signed = note.slice(0, split + 1);
  return note
    .slice(split + 2)
    .split('\n')
    .some((line) => {
      const [dash, name = '', encoded = ''] = line.split(' ');
      if (dash !== '\u2014' || !name.startsWith(`${origin}/`)) return false;
      const signature = Buffer.from(encoded, 'base64').subarray(4).toString('base64url');
      return signedBy(facts, name.slice(origin.length + 1), Buffer.from(signed, 'utf8'), signature);
    });
}
