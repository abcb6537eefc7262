import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { Registry } from 'prom-client';
import { createRelayMetrics } from '../../relay/create-relay-metrics.js';
import { createSender, type Sender } from '../../relay/create-sender.js';
import { reconcile } from '../../relay/reconcile.js';
import { startRelay } from '../../relay/start-relay.js';
import { releaseWorkflowId } from '../../workflows/messages.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { FakeOutbox, type OutboxEntry } from '../support/fake-outbox.js';
import { startRig, type Rig } from '../support/rig.js';
import { until } from '../support/until.js';
import { type LivingWorld, startWorld } from '../support/world/start-world.js';
import type { VersionRow } from '../support/world/world.js';

describe('the relay', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  }, 60_000);
  afterAll(() => rig.stop());

  /** A world, and a relay between its outbox and Temporal. `spoil` may stand between relay and Temporal. */
  const relaying = (
    name: string,
    body: (world: LivingWorld, outbox: FakeOutbox) => Promise<void>,
    spoil: (send: Sender) => Sender = (send) => send,
  ) =>
    it(
      name,
      () =>
        startWorld(rig, async (world) => {
          const outbox = new FakeOutbox();
          const stop = await startRelay({
            outbox,
            send: spoil(createSender(rig.client)),
            reachFailPoint: async () => undefined,
            log: pino({ level: 'silent' }),
            metrics: createRelayMetrics(new Registry()),
          });
          await body(world, outbox).finally(stop);
        }),
      60_000,
    );
  const startOf = (world: LivingWorld, { versionId, number }: VersionRow) => {
    const { model, modelId } = world.rows;
    return {
      eventId: versionId,
      workflowId: releaseWorkflowId(model, number),
      kind: 'start' as const,
      name: 'versionRelease',
      payload: {
        args: [{ schemaVersion: 1, versionId, modelId, model, number }],
        summary: `Version ${number} of ${model}`,
        searchAttributes: { TenureModel: model, TenureRiskTier: '2', TenureAwaitingApproval: false },
      },
    };
  };
  const command = (world: LivingWorld, version: VersionRow, name: 'retireVersion' | 'suspend') => {
    const { id: commandId } = world.rows.addCommand(name, version.versionId);
    const workflowId = releaseWorkflowId(world.rows.model, version.number);
    const payload = { args: [{ commandId, command: name }] };
    return { eventId: commandId, workflowId, kind: 'update' as const, name: 'command', payload };
  };
  const settled = (entry: OutboxEntry) => until(() => (entry.status === 'unsent' ? undefined : entry.status));

  relaying('starts a workflow and tells it what came later, in their order', async (world, outbox) => {
    const version = world.rows.addVersion('development', 'passed');
    outbox.put(startOf(world, version));
    const told = outbox.put(command(world, version, 'retireVersion'));
    expect(await settled(told)).toBe('sent');
    const release = rig.client.workflow.getHandle(releaseWorkflowId(world.rows.model, 1));
    expect(await release.result()).toBe('version 1 is retired');
    const described = await release.describe();
    expect(await described.staticSummary()).toBe(`Version 1 of ${world.rows.model}`);
    expect(described.typedSearchAttributes.get(searchAttributes.model)).toBe(world.rows.model);
    expect(described.typedSearchAttributes.get(searchAttributes.stage)).toBe('retired passed');
  });

  relaying('starts a workflow whose start was lost from its row before it tells it anything', async (world, outbox) => {
    const version = world.rows.addVersion('development', 'passed');
    const start = startOf(world, version);
    outbox.rows.set(start.workflowId, start);
    expect(await settled(outbox.put(command(world, version, 'retireVersion')))).toBe('sent');
    await world.reaches(version, 'retired passed');
  });

  relaying(
    'refuses what nobody is there for, what is over, and what a workflow does not take',
    async (world, outbox) => {
      const version = world.rows.addVersion('development', 'passed');
      const unknown = outbox.put(command(world, version, 'retireVersion'));
      expect(await settled(unknown)).toBe('refused');
      expect(unknown.reason).toBe('there is no such workflow, and no row to start it from');
      outbox.put(startOf(world, version));
      const wrong = outbox.put(command(world, version, 'suspend'));
      expect(await settled(wrong)).toBe('refused');
      expect(wrong.reason).toMatch(/"suspend" is no command to a release/);
      await settled(outbox.put(command(world, version, 'retireVersion')));
      await world.reaches(version, 'retired passed');
      await rig.client.workflow.getHandle(releaseWorkflowId(world.rows.model, 1)).result();
      const late = outbox.put(command(world, version, 'retireVersion'));
      expect(await settled(late)).toBe('refused');
      expect(late.reason).toBe('the workflow is over');
    },
  );

  const failsTwice = (send: Sender): Sender => {
    let calls = 0;
    return async (message) => {
      calls += 1;
      const sent = await send(message);
      if (calls <= 2) throw new Error('the answer was lost');
      return sent;
    };
  };
  relaying(
    'sends again what was sent without our hearing of it, and it happens once',
    async (world, outbox) => {
      const version = world.rows.addVersion('development', 'inProgress');
      let trainings = 0;
      world.compute.train = async () => {
        trainings += 1;
        return { fact: 'trainingDone', causeId: randomUUID() };
      };
      const start = outbox.put(startOf(world, version));
      expect(await settled(start)).toBe('sent');
      expect(start.attempts).toBe(2);
      await settled(outbox.put(command(world, version, 'retireVersion')));
      await world.reaches(version, 'retired passed');
      expect(trainings).toBe(1);
    },
    failsTwice,
  );

  relaying('finds rows without workflow and workflows without row', async (world, outbox) => {
    const version = world.rows.addVersion('development', 'passed');
    const forged = await world.startRelease(version);
    const expected = releaseWorkflowId(world.rows.model, 7);
    await until(async () => {
      const query = `WorkflowId = '${forged.workflowId}' AND ExecutionStatus = 'Running'`;
      return (await rig.client.workflow.count(query)).count > 0;
    });
    const repaired: string[] = [];
    const store = {
      unanswered: async () => [],
      expectedWorkflows: async () => [expected],
      repair: async ({ kind, workflowId }: { kind: string; workflowId: string }) => {
        repaired.push(`${kind} ${workflowId}`);
      },
    };
    await reconcile({ client: rig.client, outbox, reconcile: store, olderThanMs: 0 });
    // Workflows of the tests before may still be listed: the list lags behind.
    expect(repaired).toEqual(
      expect.arrayContaining([`rowWithoutWorkflow ${expected}`, `workflowWithoutRow ${forged.workflowId}`]),
    );
    expect((await forged.describe()).status.name).toBe('TERMINATED');
  });

  relaying('starts a workflow again that was ended while its row still needs it', async (world, outbox) => {
    const version = world.rows.addVersion('development', 'passed');
    const start = startOf(world, version);
    await settled(outbox.put(start));
    const handle = rig.client.workflow.getHandle(start.workflowId);
    const { runId } = await handle.describe();
    await handle.terminate('by mistake');
    const repaired: string[] = [];
    const store = {
      unanswered: async () => [],
      expectedWorkflows: async () => [start.workflowId],
      repair: async ({ kind }: { kind: string }) => void repaired.push(kind),
    };
    await reconcile({ client: rig.client, outbox, reconcile: store, olderThanMs: 0 });
    expect(repaired).toContain('workflowEndedEarly');
    // A command that comes meanwhile waits: it was accepted.
    outbox.needed.add(start.workflowId);
    const waiting = outbox.put(command(world, version, 'retireVersion'));
    await until(() => waiting.attempts > 0);
    expect(waiting.status).toBe('unsent');
    outbox.entries.splice(outbox.entries.indexOf(waiting), 1);
    // What the store writes for it. Without `again` the closed workflow stays the answer to its id.
    await settled(outbox.put({ ...start, eventId: randomUUID() }));
    expect((await handle.describe()).runId).toBe(runId);
    await settled(outbox.put({ ...start, eventId: randomUUID(), payload: { ...start.payload, again: true } }));
    expect((await handle.describe()).runId).not.toBe(runId);
    await settled(outbox.put(command(world, version, 'retireVersion')));
    await world.reaches(version, 'retired passed');
  });

  relaying('leaves a workflow alone that ended because its row was finished meanwhile', async (world, outbox) => {
    const version = world.rows.addVersion('development', 'passed');
    const start = startOf(world, version);
    await settled(outbox.put(start));
    await rig.client.workflow.getHandle(start.workflowId).terminate('stands for the end in order');
    const answers = [[start.workflowId], []];
    const repaired: string[] = [];
    const store = {
      unanswered: async () => [],
      expectedWorkflows: async () => answers.shift() ?? [],
      repair: async ({ workflowId }: { workflowId: string }) => void repaired.push(workflowId),
    };
    await reconcile({ client: rig.client, outbox, reconcile: store, olderThanMs: 0 });
    expect(repaired).not.toContain(start.workflowId);
  });

  it('leaves only histories that replay', async () => {
    expect(await rig.replayAll()).toBeGreaterThan(4);
  }, 60_000);
});
