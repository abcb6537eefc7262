import { compiled } from './start-workers.js';
import type { Progress } from './progress.js';
import { superviseChild, type SupervisedChild } from './supervise-child.js';

/** Lets the ready users set up the example; a failed seed is shown and tried again, and stops nothing. */
export function startSeed(home: string, env: NodeJS.ProcessEnv, progress: Progress): SupervisedChild {
  return superviseChild({
    home,
    name: 'seed',
    env,
    script: compiled('examples/flight-delay/seed.js'),
    once: true,
    onLine: (line) => progress.note(`example: ${line}`),
    onRestart: (how) => progress.warn(`the example was not set up (${how}); trying again`),
  });
}

/** Plays flights as live traffic; see examples/flight-delay/replay.ts. */
export function startReplay(home: string, env: NodeJS.ProcessEnv, progress: Progress): SupervisedChild {
  return superviseChild({
    home,
    name: 'replay',
    env,
    script: compiled('examples/flight-delay/replay.js'),
    once: true,
    onLine: (line) => progress.note(`flights: ${line}`),
    onRestart: (how) => progress.warn(`the replay of flights stopped (${how}); starting it again`),
  });
}
