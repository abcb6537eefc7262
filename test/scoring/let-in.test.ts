import { expect, test } from '@jest/globals';
import { systemClock } from '../../scoring/clock.js';
import { letIn } from '../../scoring/serve/let-in.js';
import { SlotFollower } from '../../scoring/serve/slot-follower.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A server that has just started; `slots` is what the database says, or fails to. */
async function started(slots: () => Promise<never[]>): Promise<SlotFollower> {
  const store = {
    slots,
    onSlotChanged: async () => async () => undefined,
    renewLeases: async () => [],
    leave: async () => undefined,
  };
  const follower = new SlotFollower({
    store: store as unknown as ConstructorParameters<typeof SlotFollower>[0]['store'],
    serverId: 'server-1',
    address: () => 'http://127.0.0.1:1',
    environment: 'production',
    pollMs: 60_000,
    clock: systemClock,
    log: quiet as unknown as ConstructorParameters<typeof SlotFollower>[0]['log'],
    slot: {
      load: () => Promise.reject(new Error('nothing is loaded')),
      verify: () => true,
      onRefused: () => undefined,
    },
  });
  await follower.start();
  return follower;
}

const ask = (follower: SlotFollower) => letIn(follower, 'some-model', systemClock.monotonicMs() + 1000, systemClock);

test('a server that could not read yet what there is says so, and not that there is no such model', async () => {
  const follower = await started(() => Promise.reject(new Error('the database is away')));
  await expect(ask(follower)).rejects.toMatchObject({ status: 503, code: 'ModelNotReady' });
  await follower.stop();
});

test('a server that has read what there is knows which models there are not', async () => {
  const follower = await started(async () => []);
  await expect(ask(follower)).rejects.toMatchObject({ status: 404, code: 'ModelNotFound' });
  await follower.stop();
});
