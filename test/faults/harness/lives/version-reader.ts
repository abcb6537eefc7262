import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from './world.js';

export interface VersionState {
  readonly stage: string;
  readonly stageStatus: string;
  readonly pendingCommand: string | null;
  readonly approvalRequest: {
    readonly id: string;
    readonly status: string;
    readonly package: { readonly digest: string };
  } | null;
}

export interface ModelState {
  readonly stage: string;
  readonly stageStatus: string;
  readonly suspended: boolean;
  readonly pendingCommand: string | null;
  readonly champion: { readonly number: number } | null;
}

/** Longer than any recovery may take. */
const patienceMs = 240_000;

const versionQuery = `query ($model: String!, $number: Int!) { model(key: $model) { version(number: $number) {
  stage stageStatus pendingCommand approvalRequest { id status package { digest } } } } }`;
const modelQuery = `query ($model: String!) { model(key: $model) {
  stage stageStatus suspended pendingCommand champion { number } } }`;

/** Reads a version until it fits; null, and a line in the history, when it does not within the patience. */
export async function untilVersion(
  world: World,
  model: string,
  number: number,
  what: string,
  fits: (version: VersionState) => boolean,
): Promise<VersionState | null> {
  return until(world, `${model}/${number} ${what}`, model, async () => {
    const answer = await world
      .as('auditor-1')
      .read<{ model: { version: VersionState | null } | null }>(versionQuery, { model, number });
    const version = answer.model?.version ?? null;
    return version !== null && fits(version) ? version : null;
  });
}

/** The same for the model as a whole. */
export async function untilModel(
  world: World,
  model: string,
  what: string,
  fits: (state: ModelState) => boolean,
): Promise<ModelState | null> {
  return until(world, `${model} ${what}`, model, async () => {
    const answer = await world.as('auditor-1').read<{ model: ModelState | null }>(modelQuery, { model });
    return answer.model !== null && fits(answer.model) ? answer.model : null;
  });
}

async function until<T>(world: World, what: string, model: string, look: () => Promise<T | null>): Promise<T | null> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > end) {
      await world.history.record({ client: 'harness', op: 'stuck', model, args: { waitedFor: what } });
      return null;
    }
    await sleep(300);
  }
}
