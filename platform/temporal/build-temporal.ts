import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { temporalCliVersion } from './temporal-version.js';

/**
 * Builds the Temporal command line tool with Go into `target`: two to four minutes, about 1.6 GB of memory. Calls
 * `onTick` every five seconds with the seconds so far.
 */
export async function buildTemporal(go: string, target: string, onTick: (seconds: number) => void): Promise<void> {
  const folder = join(`${dirname(target)}.build.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const began = performance.now();
  const ticking = setInterval(() => onTick(Math.round((performance.now() - began) / 1000)), 5000);
  try {
    await install(go, folder);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(folder, basename(target)), target);
  } finally {
    clearInterval(ticking);
    rmSync(folder, { recursive: true, force: true });
  }
}

function install(go: string, folder: string): Promise<void> {
  const flags = `-s -w -X github.com/temporalio/cli/temporalcli.Version=${temporalCliVersion}`;
  const child = spawn(
    go,
    ['install', '-trimpath', '-ldflags', flags, `github.com/temporalio/cli/cmd/temporal@v${temporalCliVersion}`],
    { env: { ...process.env, CGO_ENABLED: '0', GOBIN: folder, GOFLAGS: '' }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const lines: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.trim().split('\n'));
    lines.splice(0, lines.length - 5);
  });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`go install ended with ${code}: ${lines.at(-1) ?? ''}`)),
    );
  });
}
