import type { Chance } from '../record/random.js';
import { decide, type Answer } from './approve.js';
import { command } from './command.js';
import { untilVersion, type VersionState } from './version-reader.js';
import type { World } from './world.js';

const version = 'version { number }';
const approvers = ['approver-1', 'approver-2'];

/**
 * Takes a version from development to production, with the detours that chance wants: a rejection, wished changes, a
 * withdrawal. Answers whether it arrived there.
 */
export async function release(
  world: World,
  chance: Chance,
  model: string,
  number: number,
  detours: boolean,
): Promise<boolean> {
  for (;;) {
    const asked = await submit(world, model, number);
    if (asked?.approvalRequest == null || hasFailed(asked)) return false;
    const answers =
      detours && chance.next() < 0.35
        ? [chance.pick<Answer>(['REJECT', 'REQUEST_CHANGES'])]
        : (['APPROVE', 'APPROVE'] as const);
    const { approvalRequest } = asked;
    await Promise.all(
      answers.map((answer, index) =>
        decide(world, approvers[index] ?? '', answer, { model, version: number }, approvalRequest),
      ),
    );
    if (answers[0] !== 'APPROVE') continue;
    return arrive(world, model, number);
  }
}

/** Submits a version when it is ready, and waits for its approval request; null where it came to nothing. */
export async function submit(world: World, model: string, number: number): Promise<VersionState | null> {
  const ready = await untilVersion(
    world,
    model,
    number,
    'to be ready to submit',
    ({ stage, stageStatus, pendingCommand }) =>
      pendingCommand === null && (stageStatus === 'PASSED' || stageStatus === 'FAILED') && stage !== 'PRODUCTION',
  );
  if (ready === null || (ready.stage === 'DEVELOPMENT' && ready.stageStatus === 'FAILED')) return null;
  if (!(await command(world, 'developer-1', 'submitForValidation', { model, version: number }, version))) return null;
  return untilVersion(world, model, number, 'to be validated', (state) => isOpen(state) || hasFailed(state));
}

/** Deploys where the policy leaves that to a person, again where it failed, and waits for production. */
async function arrive(world: World, model: string, number: number): Promise<boolean> {
  for (let tries = 1; tries <= 5; tries += 1) {
    const state = await untilVersion(
      world,
      model,
      number,
      'to be deployed',
      ({ stage, stageStatus, pendingCommand }) =>
        ['PRODUCTION', 'RETIRED'].includes(stage) ||
        (stage === 'DEPLOYMENT' && pendingCommand === null && ['PENDING', 'FAILED'].includes(stageStatus)),
    );
    if (state === null || state.stage === 'RETIRED') return false;
    if (state.stage === 'PRODUCTION') return true;
    await command(world, 'operator-1', 'deployVersion', { model, version: number }, version, 'deploy');
  }
  return false;
}

function isOpen({ stage, approvalRequest }: VersionState): boolean {
  return stage === 'APPROVAL' && approvalRequest?.status === 'OPEN';
}

function hasFailed({ stage, stageStatus }: VersionState): boolean {
  return stage === 'RETIRED' || (stage === 'VALIDATION' && stageStatus === 'FAILED');
}
