import { setTimeout as sleep } from 'node:timers/promises';
import { decide } from './approve.js';
import { command } from './command.js';
import { untilModel, type VersionState } from './version-reader.js';
import type { World } from './world.js';

type Request = NonNullable<VersionState['approvalRequest']> & {
  readonly kind: string;
  readonly subject: { readonly key: string };
};

const open = `{ approvalRequests(status: OPEN, first: 100) { nodes {
  id kind status subject { key } package { digest } } } }`;

/** Asks for the retirement, has it approved and waits for it. Answers whether the model is retired. */
export async function retireModel(world: World, model: string): Promise<boolean> {
  await untilModel(world, model, 'to be idle before its retirement', ({ pendingCommand }) => pendingCommand === null);
  const wish = { model, reason: 'the end of its life' };
  if (!(await command(world, 'owner-1', 'retireModel', wish, 'model { key }', 'retire'))) return false;
  for (let looks = 0; looks < 400; looks += 1) {
    const answer = await world.as('auditor-1').read<{ approvalRequests: { nodes: Request[] } }>(open, {});
    const request = answer.approvalRequests.nodes.find(
      ({ kind, subject }) => kind === 'RETIREMENT' && subject.key === model,
    );
    if (request !== undefined) {
      await decide(world, 'approver-1', 'APPROVE', { model, version: null }, request);
      break;
    }
    await sleep(300);
  }
  return (
    (await untilModel(
      world,
      model,
      'to be retired',
      ({ stage, pendingCommand }) => stage === 'RETIRED' && pendingCommand === null,
    )) !== null
  );
}
