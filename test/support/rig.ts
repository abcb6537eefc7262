import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { mapFailures } from '../../activities/map-failures.js';
import { failPointSinks } from '../../workers/support/fail-point-sinks.js';
import { bundleWorkflows } from '../../workers/bundle-workflows.js';
import { taskQueues } from '../../workflows/messages.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { bundleCache, replayHistories } from './replay-histories.js';

const recorded = new URL('../replay/histories/', import.meta.url).pathname;

export interface Rig {
  readonly client: Client;
  readonly env: TestWorkflowEnvironment;
  /** Runs `body` while two workers, as in production, offer these activities. */
  withWorkers(activities: object, compute: object, body: () => Promise<void>): Promise<void>;
  /** Workflow ids whose history is kept, by the name of its file. */
  readonly keep: Map<string, string>;
  /** Replays every history that this rig's server holds. With TENURE_RECORD_HISTORIES=yes it also writes those to keep. */
  replayAll(): Promise<number>;
  stop(): Promise<void>;
}

/** A real Temporal server and workers on the real workflow bundle. */
export async function startRig(): Promise<Rig> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const env = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: temporalPath() },
      searchAttributes: Object.values(searchAttributes),
    },
  });
  const codePath = await bundleWorkflows(bundleCache);
  const worker = (taskQueue: string, activities: object) =>
    Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      activities: mapFailures(activities as Record<string, (...args: never[]) => Promise<unknown>>),
      ...(taskQueue === taskQueues.lifecycle ? { workflowBundle: { codePath }, sinks: failPointSinks } : {}),
    });

  const keep = new Map<string, string>();

  return {
    keep,
    client: env.client,
    env,
    async withWorkers(activities, compute, body) {
      const lifecycle = await worker(taskQueues.lifecycle, activities);
      const computing = await worker(taskQueues.compute, compute);
      await lifecycle.runUntil(() => computing.runUntil(body));
    },
    replayAll: () =>
      replayHistories(env.client, async (workflowId, runId, history) => {
        const name = keep.get(workflowId);
        if (name !== undefined) await record(`${name}-${runId.slice(-4)}`, history);
      }),
    stop: () => env.teardown(),
  };
}

async function record(name: string, history: History): Promise<void> {
  if (process.env['TENURE_RECORD_HISTORIES'] !== 'yes') return;
  await mkdir(recorded, { recursive: true });

  await writeFile(join(recorded, `${name}.json`), `${withoutMachine(historyToJSON(history))}\n`);
}

/** Who ran it and where the code lay say nothing to a replay. */
function withoutMachine(json: string): string {
  return json
    .replaceAll(/("identity": ?)"[^"]*"/g, '$1"worker"')
    .replaceAll(/"\d+@[^"]*"/g, '"worker"')
    .replaceAll(/("stackTrace": ?)"(?:[^"\\]|\\.)*"/g, '$1""');
}

function temporalPath(): string {
  return process.env['TENURE_TEMPORAL_CLI'] ?? join(homedir(), '.cache', 'tenure', 'temporal-1.5.1', 'temporal');
}
