import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registerUseCase } from '../../store/index.js';
import { startTestStore, type TestStore } from './support/start-test-store.js';
import { newKey } from './support/way.js';

let test: TestStore;

/** What somebody with all rights on the database can do. */
async function byHand(statement: string): Promise<void> {
  await test.owner.query('alter table audit_event disable trigger all');
  await test.owner.query(statement);
  await test.owner.query('alter table audit_event enable trigger all');
}

async function addEvents(count: number): Promise<void> {
  const actor = await test.actor('developer-1');
  for (let i = 0; i < count; i += 1) {
    const key = `case-${newKey()}`;
    await registerUseCase(test.store, actor, { idempotencyKey: newKey(), key, title: 'Case', team: 'default' });
  }
}

describe('store audit', () => {
  beforeEach(async () => {
    test = await startTestStore();
  });
  afterEach(() => test.stop());

  describe('verifying the audit chain', () => {
    it('keeps its result and is itself an event', async () => {
      const result = await test.store.audit.verify();
      expect(result).toMatchObject({ ok: true, firstBadSeq: null });
      const [row] = await test.owner.query<{ ok: boolean; size: string; root_hash: string }[]>(
        'select ok, size, root_hash from audit_verification where id = $1',
        [result.id],
      );
      expect(row).toEqual({ ok: true, size: String(result.size), root_hash: result.rootHash });
      const again = await test.store.audit.verify();
      expect(again.size).toBe(result.size + 1);
    });

    it('has events without gaps whose times never go back', async () => {
      await addEvents(3);
      const rows = await test.owner.query<{ seq: string; recorded_at: Date }[]>(
        'select seq, recorded_at from audit_event order by seq',
      );
      expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, i) => i + 1));
      const times = rows.map((row) => row.recorded_at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });

    it.each([
      ['changed bytes', `update audit_event set bytes = bytes || '\\x20'::bytea where seq = 5`, 5],
      ['a changed hash', `update audit_event set hash = repeat('a', 64) where seq = 5`, 5],
      ['a changed column beside the bytes', `update audit_event set actor_id = 'somebody else' where seq = 5`, 5],
      [
        'a changed index of the bytes',
        `update audit_event set envelope = jsonb_set(envelope, '{reason}', '"x"') where seq = 5`,
        5,
      ],
      ['a missing event', 'delete from audit_event where seq = 5', 5],
    ])('names the first bad sequence number: %s', async (_what, statement, seq) => {
      await byHand(statement);
      expect(await test.store.audit.verify()).toMatchObject({ ok: false, firstBadSeq: seq });
    });

    it('sees a tail that was cut off but for the head', async () => {
      const { size } = await test.store.audit.verify();
      await byHand(`delete from audit_event where seq = ${size + 1}`);
      expect(await test.store.audit.verify()).toMatchObject({ ok: false, firstBadSeq: size + 1 });
    });
  });

  describe('a head that was set back by hand', () => {
    it('is found, and the result kept, although no event can be added any more', async () => {
      await addEvents(2);
      await test.owner.query(
        'update audit_head set seq = seq - 1, hash = (select hash from audit_event e where e.seq = audit_head.seq - 1)',
      );
      const result = await test.store.audit.verify();
      expect(result).toMatchObject({ ok: false, firstBadSeq: result.size + 1 });
      const rows = await test.owner.query<unknown[]>('select 1 from audit_verification where id = $1', [result.id]);
      expect(rows).toHaveLength(1);
    });
  });

  describe('a checkpoint', () => {
    const sink = () => join(test.home, 'audit-sink');

    it('is signed and copied to the sink once for each state of the chain', async () => {
      await addEvents(1);
      const note = await test.store.audit.checkpoint();
      expect(note).toMatch(/^tenure\/audit\n\d+\n[A-Za-z0-9+/]{43}=\ntime \S+Z\n\n— tenure\/audit\/\S+ \S+\n$/);
      expect(await test.store.audit.checkpoint()).toBeNull();
      const [name = ''] = await readdir(sink());
      expect(await readFile(join(sink(), name), 'utf8')).toBe(note);
      await addEvents(1);
      await test.store.audit.checkpoint();
      expect(await readdir(sink())).toHaveLength(2);
      expect(await test.store.audit.verify()).toMatchObject({ ok: true });
    });

    it('is copied again when the sink lost it', async () => {
      const note = await test.store.audit.checkpoint();
      await rm(sink(), { recursive: true });
      expect(await test.store.audit.checkpoint()).toBe(note);
    });

    it('shows a tail that was cut off together with the head', async () => {
      const [before] =
        await test.owner.query<{ seq: string; hash: string; edge: unknown; recorded_at: Date }[]>(
          'select * from audit_head',
        );
      await addEvents(1);
      await test.store.audit.checkpoint();
      await byHand(`delete from audit_event where seq > ${before?.seq}`);
      await test.owner.query('alter table audit_subtree disable trigger all');
      await test.owner.query('delete from audit_subtree where (index + 1) * power(2, level) > $1', [before?.seq]);
      await test.owner.query('update audit_head set seq = $1, hash = $2, edge = $3, recorded_at = $4', [
        before?.seq,
        before?.hash,
        JSON.stringify(before?.edge),
        before?.recorded_at,
      ]);
      expect(await test.store.audit.verify()).toMatchObject({ ok: false, firstBadSeq: Number(before?.seq) + 1 });
    });
  });
});
