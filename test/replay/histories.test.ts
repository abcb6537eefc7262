import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { failPointSinks } from '../../workers/support/fail-point-sinks.js';
import { bundleWorkflows } from '../../workers/bundle-workflows.js';
import { bundleCache } from '../support/replay-histories.js';

const folder = new URL('./histories/', import.meta.url).pathname;

describe('the workflows of today', () => {
  it('replay every history of yesterday', async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const codePath = await bundleWorkflows(bundleCache);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    const histories = await Promise.all(
      names.map(async (workflowId) => ({
        workflowId,
        history: historyFromJSON(JSON.parse(await readFile(join(folder, workflowId), 'utf8'))),
      })),
    );
    const failures: string[] = [];
    let replayed = 0;
    const options = { workflowBundle: { codePath }, sinks: failPointSinks };
    for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
      replayed += 1;
      if (error !== undefined) failures.push(`${workflowId}: ${error.message}`);
    }
    expect(failures).toEqual([]);
    expect(replayed).toBeGreaterThanOrEqual(8);
  }, 60_000);
});
