import { mutate, ProblemError, waitFor } from '../../../client/index.js';
import { model } from '../seed/content.js';
import { approve, openRequest } from './approve-release.js';
import type { DemoWorld } from './demo-world.js';
import { watch } from './watch.js';

const longestWaitMs = 3 * 60_000;

/** Brings version 1 back; answers the seconds from the command until it is champion. */
export async function rollBack(world: DemoWorld): Promise<number> {
  const operator = world.as('operator-1');
  const began = performance.now();
  const input = {
    model: model.key,
    toVersion: 1,
    reason: 'The demo brings version 1 back',
    idempotencyKey: 'demo/rollback',
  };
  await mutate(operator, 'rollback', input);
  const serves = async (): Promise<true | null> => ((await watch(operator)).champion?.number === 1 ? true : null);
  await waitFor(serves, { timeoutMs: longestWaitMs, what: 'version 1 to serve again', pollMs: 100 });
  return (performance.now() - began) / 1000;
}

/** Retires the model with the approval that its tier asks for. */
export async function retire(world: DemoWorld): Promise<void> {
  await waitFor(() => asksToRetire(world), { timeoutMs: longestWaitMs, what: 'the rollback to be carried out' });
  const request = await waitFor(() => openRequest(world, 'RETIREMENT'), {
    timeoutMs: longestWaitMs,
    what: 'the retirement to be asked for',
  });
  await approve(world, request, ['Agreed']);
  const retired = async (): Promise<true | null> =>
    (await watch(world.as('owner-1'))).stage === 'RETIRED' ? true : null;
  await waitFor(retired, { timeoutMs: longestWaitMs, what: 'the model to be retired' });
}

/** Null while an earlier command is still being carried out. */
async function asksToRetire(world: DemoWorld): Promise<true | null> {
  const input = { model: model.key, reason: 'The demo is over', idempotencyKey: 'demo/retire' };
  try {
    await mutate(world.as('owner-1'), 'retire', input);
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'CommandPending') return null;
    throw error;
  }
}

/** What a retired model answers: the code of a scoring request, and the rules that refuse a new training. */
export async function answersAfterRetirement(
  world: DemoWorld,
): Promise<{ scoring: string; training: readonly string[] }> {
  const response = await fetch(`${world.scoringUrl}/v2/models/${model.key}/infer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ inputs: [] }),
  });
  const { code } = (await response.json()) as { code: string };
  return { scoring: `${response.status} ${code}`, training: await refusalOfTraining(world) };
}

async function refusalOfTraining(world: DemoWorld): Promise<readonly string[]> {
  try {
    const input = {
      model: model.key,
      trainer: 'gradientBoosting',
      dataset: 'flights-2001-01',
      idempotencyKey: 'demo/late',
    };
    await mutate(world.as('developer-1'), 'trainVersion', input);
    return [];
  } catch (error) {
    if (error instanceof ProblemError && error.kind === 'Refused') return error.reasons.map(({ rule }) => rule);
    throw error;
  }
}
