import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCheckpoint } from '../../domain/audit/checkpoint/format-checkpoint.js';
import { noteKeyHash } from '../../domain/audit/checkpoint/note-key-hash.js';
import { formatSignedNote } from '../../domain/audit/checkpoint/signed-note.js';
import { rootOfEdge } from '../../domain/audit/merkle/root-of-edge.js';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';
import type { StoreCore } from '../core.js';
import { readSnapshot } from '../database/read-snapshot.js';
import { AuditCheckpointRow } from '../entities/audit-checkpoint-row.js';
import { AuditHeadRow } from '../entities/audit-head-row.js';
import { checkpointKeyName, checkpointOrigin } from './checkpoint-key-name.js';
import { sha256 } from './sha256.js';

/**
 * Signs where the chain ends now and copies it to the sink, a folder that the database administrator should not own: only
 * this shows a tail that was cut off. Answers the signed note; null when there is nothing new since the last one.
 */
export async function writeCheckpoint(store: StoreCore, sink: string): Promise<string | null> {
  const head = await readSnapshot(store.database, (reader) => reader.findOneByOrFail(AuditHeadRow, { onlyRow: true }));
  if (head.seq === 0) return null;
  const { manager } = store.database;
  const size = String(head.seq);
  const known = await manager.findOneBy(AuditCheckpointRow, { size });
  const text = known?.text ?? sign(store, head);
  if (!known) {
    const rootHash = rootOfEdge(head.edge, sha256);
    await manager.query(
      `insert into audit_checkpoint (size, root_hash, text, made_at) values ($1, $2, $3, clock_timestamp())
       on conflict do nothing`,
      [size, rootHash, text],
    );
  }
  await reachFailPoint('checkpoint.beforeCopy');
  const copied = await copyToSink(sink, head.seq, text);
  return copied ? text : null;
}

function sign({ signer }: StoreCore, head: AuditHeadRow): string {
  const time = head.recordedAt.toISOString();
  const text = formatCheckpoint({
    origin: checkpointOrigin,
    size: head.seq,
    rootHash: rootOfEdge(head.edge, sha256),
    time,
  });
  const signature = Buffer.from(signer.sign(Buffer.from(text, 'utf8')), 'base64url');
  const name = checkpointKeyName(signer.keyId);
  return formatSignedNote(text, [{ name, keyHash: noteKeyHash(name, signer.publicKey, sha256), signature }]);
}

/** False when the sink has it already. */
async function copyToSink(sink: string, size: number, text: string): Promise<boolean> {
  await mkdir(sink, { recursive: true });
  const path = join(sink, `checkpoint-${String(size).padStart(12, '0')}.txt`);
  const temporary = `${path}.${process.pid}`;
  const existing = await open(path, 'r').catch(() => null);
  if (existing) {
    await existing.close();
    return false;
  }
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  return true;
}
