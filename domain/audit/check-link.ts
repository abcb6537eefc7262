import { toHex } from '../encoding/hex.js';
import { utf8Text } from '../encoding/utf8-text.js';
import { canonicalJson } from './canonical-json.js';
import { genesisHash } from './genesis-hash.js';
import type { Sha256 } from './sha256.js';

/** An event as it is stored. */
export interface StoredEvent {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly prevHash: string;
  readonly hash: string;
}

/** How far a chain has been checked. */
export interface ChainPosition {
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
}

/** Before the first event. */
export const chainStart: ChainPosition = { seq: 0, hash: genesisHash, recordedAt: '' };

export type LinkVerdict =
  | { readonly ok: true; readonly position: ChainPosition }
  /** `seq` is the first bad sequence number: the missing one where there is a gap. */
  | { readonly ok: false; readonly seq: number; readonly why: string };

/**
 * Checks one event against the one before it: no gap, its hash is that of its bytes, its bytes are canonical JSON that
 * names the same seq and the hash before, and time did not go back.
 */
export function checkLink(before: ChainPosition, event: StoredEvent, sha256: Sha256): LinkVerdict {
  const expected = before.seq + 1;
  const bad = (why: string): LinkVerdict => ({ ok: false, seq: expected, why });
  if (event.seq !== expected) return bad(`Event ${expected} is missing; ${event.seq} comes next.`);
  if (toHex(sha256(event.bytes)) !== event.hash) return bad('Its bytes do not have its hash.');
  if (event.prevHash !== before.hash) return bad('It does not name the hash of the event before it.');
  const envelope = readEnvelope(event.bytes);
  if (envelope === null) return bad('Its bytes are not the canonical JSON of an event.');
  if (envelope.seq !== event.seq) return bad(`Its bytes say that it is event ${envelope.seq}.`);
  if (envelope.prevHash !== event.prevHash) return bad('Its bytes name another hash before it.');
  if (envelope.recordedAt < before.recordedAt) return bad('It was recorded before the event that precedes it.');
  return { ok: true, position: { seq: event.seq, hash: event.hash, recordedAt: envelope.recordedAt } };
}

function readEnvelope(bytes: Uint8Array): { seq: number; prevHash: string; recordedAt: string } | null {
  const text = utf8Text(bytes);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalJson(value) !== text) return null;
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { seq, prevHash, recordedAt } = value as Record<string, unknown>;
  if (typeof seq !== 'number' || typeof prevHash !== 'string' || typeof recordedAt !== 'string') return null;
  return { seq, prevHash, recordedAt };
}
