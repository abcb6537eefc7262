import { describe, expect, it } from '@jest/globals';
import type { AuditEnvelope } from '../../../domain/audit/audit-event.js';
import { chainStart, type StoredEvent } from '../../../domain/audit/check-link.js';
import { genesisHash } from '../../../domain/audit/genesis-hash.js';
import { hashEvent } from '../../../domain/audit/hash-event.js';
import { verifyChain } from '../../../domain/audit/verify-chain.js';
import { sha256 } from './sha256.js';

const envelope = (seq: number, prevHash: string): AuditEnvelope => ({
  seq,
  prevHash,
  recordedAt: `2026-01-01T00:00:0${seq}.000Z`,
  occurredAt: '2026-01-01T00:00:00.000Z',
  type: 'model.registered',
  actorId: 'person',
  actorRoles: ['owner'],
  authMethod: 'jwt',
  onBehalfOf: null,
  target: { type: 'model', id: 'm', version: null, digest: null },
  before: null,
  after: { name: 'Verspätung ✈ 🛫', seq },
  reason: null,
  requestId: null,
  workflowId: null,
  policyVersion: null,
  personalDataDigest: null,
});

const stored = (one: AuditEnvelope): StoredEvent => ({
  seq: one.seq,
  prevHash: one.prevHash,
  ...hashEvent(one, sha256),
});

function chain(length: number): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    events.push(stored(envelope(seq, events.at(-1)?.hash ?? genesisHash)));
  }
  return events;
}

describe('the audit chain', () => {
  it('is accepted when nobody touched it, in one walk or in pages', () => {
    const events = chain(5);
    const whole = verifyChain(events, sha256);
    expect(whole).toEqual({
      ok: true,
      position: { seq: 5, hash: events[4]?.hash, recordedAt: '2026-01-01T00:00:05.000Z' },
    });
    const first = verifyChain(events.slice(0, 2), sha256);
    expect(first.ok && verifyChain(events.slice(2), sha256, first.position)).toEqual(whole);
    expect(verifyChain([], sha256)).toEqual({ ok: true, position: chainStart });
  });

  it.each([0, 1, 2, 3, 4])('names event %# + 1 when one byte of it changed', (i) => {
    const events = chain(5);
    const bytes = Uint8Array.from(events[i]?.bytes ?? []);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    events[i] = { ...(events[i] as StoredEvent), bytes };
    expect(verifyChain(events, sha256)).toMatchObject({ ok: false, seq: i + 1 });
  });

  it('names the event after a forged one whose hash was made anew', () => {
    const events = chain(5);
    events[2] = stored({ ...envelope(3, events[1]?.hash ?? ''), reason: 'forged' });
    expect(verifyChain(events, sha256)).toMatchObject({ ok: false, seq: 4 });
  });

  it('names the missing event of a gap', () => {
    const events = chain(5);
    events.splice(2, 1);
    expect(verifyChain(events, sha256)).toMatchObject({ ok: false, seq: 3, why: 'Event 3 is missing; 4 comes next.' });
  });

  it('refuses a time that goes back', () => {
    const [first] = chain(1) as [StoredEvent];
    const early = stored({ ...envelope(2, first.hash), recordedAt: '2025-01-01T00:00:00.000Z' });
    expect(verifyChain([first, early], sha256)).toMatchObject({ ok: false, seq: 2 });
  });

  it('refuses bytes that are not canonical, even with a fitting hash', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(envelope(1, genesisHash), null, 1));
    const hash = Buffer.from(sha256(bytes)).toString('hex');
    expect(verifyChain([{ seq: 1, bytes, prevHash: genesisHash, hash }], sha256)).toMatchObject({ ok: false, seq: 1 });
  });

  it('refuses an event whose bytes claim another place', () => {
    const moved = { ...stored(envelope(2, genesisHash)), seq: 1 };
    expect(verifyChain([moved], sha256)).toMatchObject({ ok: false, seq: 1, why: 'Its bytes say that it is event 2.' });
  });
});
