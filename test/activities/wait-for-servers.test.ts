import { describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { waitForPrepared } from '../../activities/serving/wait-for-prepared.js';
import { waitForSilence } from '../../activities/serving/wait-for-silence.js';
import type { ServerState, SlotStore } from '../../domain/ports/slot-store.js';

const server = (state: Partial<ServerState> = {}): ServerState => ({
  serverId: 'a',
  address: '127.0.0.1:4100',
  fence: '4',
  preparedDigest: null,
  preparedError: null,
  expiresInMs: 15_000,
  ...state,
});

/** A store whose servers stand as `states` says, one after the other; the last one stays. */
const slotsThat = (...states: (readonly ServerState[])[]) => {
  let asked = 0;
  const servers = async () => states[Math.min(asked++, states.length - 1)] ?? [];
  return { slots: { servers } as Pick<SlotStore, 'servers'> as SlotStore, asked: () => asked };
};
const inActivity = <T>(work: () => Promise<T>): Promise<T> => new MockActivityEnvironment().run(work);
const prepared = (slots: SlotStore, timeoutMs = 60_000) =>
  inActivity(() => waitForPrepared(slots, 'slot', 'sha256:new', timeoutMs));

describe('before a slot changes', () => {
  it('every live server has loaded the version', async () => {
    const ready = server({ preparedDigest: 'sha256:new' });
    const late = server({ serverId: 'b' });
    const both = [ready, { ...late, preparedDigest: 'sha256:new' }];
    const { slots, asked } = slotsThat([ready, late], [ready, late], [ready, late], both);
    await prepared(slots);
    expect(asked()).toBe(4);
  });

  it('a server whose lease has run out is not waited for', async () => {
    const { slots } = slotsThat([server({ preparedDigest: 'sha256:new' }), server({ serverId: 'b', expiresInMs: 0 })]);
    await prepared(slots);
  });

  it('no server at all is a failed load', async () => {
    await expect(prepared(slotsThat([]).slots, 1)).rejects.toMatchObject({
      name: 'ModelLoadFailed',
      message: expect.stringContaining('no scoring server was there'),
    });
  });

  it('a server that is late is named', async () => {
    await expect(prepared(slotsThat([server()]).slots, 1)).rejects.toThrow(/by the scoring servers at 127.0.0.1:4100/);
  });

  it('a server that says it cannot ends the wait, but not with what it said before', async () => {
    const old = server({ preparedError: 'an old story' });
    const failing = server({ preparedError: 'the golden rows differ' });
    const { slots } = slotsThat([old], [old], [failing]);
    await expect(prepared(slots)).rejects.toThrow('the scoring server at 127.0.0.1:4100 says: the golden rows differ');
  });
});

describe('traffic has stopped', () => {
  const silent = (slots: SlotStore) => inActivity(() => waitForSilence(slots, 'slot', '10'));

  it('when every server has told the new fence or a newer one, compared as numbers', async () => {
    const old = [server({ fence: '9' })];
    const { slots, asked } = slotsThat(old, old, [server({ fence: '10' }), server({ serverId: 'b', fence: '11' })]);
    await silent(slots);
    expect(asked()).toBe(3);
  });

  it('when the lease of a silent server has run out by more than the clocks may differ', async () => {
    const at = (expiresInMs: number) => [server({ fence: '9', expiresInMs })];
    const { slots, asked } = slotsThat(at(200), at(0), at(-900), at(-1_001));
    await silent(slots);
    expect(asked()).toBe(4);
  });

  it('at once where nobody serves', async () => {
    const { slots, asked } = slotsThat([]);
    await silent(slots);
    expect(asked()).toBe(1);
  });
});
