import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const source = 'https://temporal.download/';
const reachMs = 8000;

/**
 * Lets the Temporal SDK download its own copy of the command line tool to `target`. Rejects within seconds where the
 * network does not reach it.
 */
export async function downloadTemporal(target: string): Promise<void> {
  await fetch(source, { method: 'HEAD', signal: AbortSignal.timeout(reachMs) });
  const folder = `${dirname(target)}.download.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    const server = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', downloadDir: folder } },
    });
    await server.teardown();
    const [file] = readdirSync(folder).filter((name) => name.startsWith('temporal'));
    if (file === undefined) throw new Error('the download left no program');
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(folder, file), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
