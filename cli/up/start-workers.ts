import { fileURLToPath } from 'node:url';
import type { WorkerName } from './claim-home.js';
import type { Progress } from './progress.js';
import { superviseChild, type SupervisedChild } from './supervise-child.js';
import { UpError } from './up-error.js';

/** A busy machine takes its time, and is told every so often that it does. */
const readyPatienceMs = 300_000;
const noteEveryMs = 20_000;
/** Workers without a server of their own. */
const metricsOrder = ['lifecycle', 'compute', 'relay'] as const;
const servingOrder = ['api', 'lifecycle', 'compute', 'relay', 'scoring'] as const;

/** Path of a compiled file of ours. */
export function compiled(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Starts all processes at once and waits until each is ready. Answers a function that stops them, newest first. */
export async function startWorkers(
  home: string,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<() => Promise<void>> {
  const children = servingOrder.map((name) => ({ name, child: startOne(home, name, env, progress) }));
  const stop = async () => {
    for (const { child } of [...children].reverse()) await child.stop();
  };
  try {
    await Promise.all(
      children.map(({ name, child }) => progress.step(name, (say) => withinPatience(home, name, child.ready, say))),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function startOne(home: string, name: WorkerName, env: NodeJS.ProcessEnv, progress: Progress): SupervisedChild {
  return superviseChild({
    home,
    name,
    env: withMetricsPort(name, env),
    script: compiled(`workers/${name}.js`),
    onRestart: (how) => progress.warn(`${name} stopped (${how}); starting it again`),
  });
}

/** On one machine the workers cannot share a port for their metrics: they take the given one and those after it. */
function withMetricsPort(name: WorkerName, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const first = Number(env['TENURE_METRICS_PORT'] ?? 0);
  const at = metricsOrder.findIndex((worker) => worker === name);
  return first > 0 && at >= 0 ? { ...env, TENURE_METRICS_PORT: String(first + at) } : env;
}

async function withinPatience(
  home: string,
  name: string,
  ready: Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const notes = setInterval(
    () => say(`still starting, ${Math.round((performance.now() - began) / 1000)} s`),
    noteEveryMs,
  );
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new UpError('NotReady', `${name} does not get ready: see ${home}/logs/${name}.log`, 69)),
      readyPatienceMs,
    );
  });
  try {
    await Promise.race([ready, tooLate]);
  } finally {
    clearTimeout(timer);
    clearInterval(notes);
  }
}
