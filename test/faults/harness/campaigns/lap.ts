import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Life } from '../lives/life.js';
import { registeredKind } from '../lives/registered-kind.js';
import type { Campaign } from './campaign.js';

/**
 * Everything that can happen to models, once, as far as possible at the same time: versions that are registered and
 * trained, rollback, suspension, drift and alerts, a whole short life to its retirement, and a workflow that someone ends
 * past the product. Passes every fail point.
 */
export async function lap(campaign: Campaign, number: number): Promise<void> {
  const { lives, world } = campaign;
  const [first, trained, third] = lives;
  if (first === undefined || trained === undefined || third === undefined) throw new Error('A lap needs three lives.');
  const guest = new Life(world, `guest-${number}`, registeredKind('automatic', 'notify'));
  await Promise.all([
    first.newVersion(false).then(() => first.rollback()),
    trained.newVersion(false),
    third.newVersion(false).then(() => third.suspend()),
    ...lives.map((life) => life.days.some(6)),
    shortLife(guest),
    endWorkflow(campaign, `model/${third.key}`),
  ]);
}

async function shortLife(life: Life): Promise<void> {
  await life.begin();
  await life.days.some(1);
  // Retired while a release of it is open, which is then called off.
  await life.openRelease();
  await life.end();
}

/** Ends a workflow as an operator might by mistake; the reconciler has to find it. */
async function endWorkflow({ fleet }: Campaign, workflowId: string): Promise<void> {
  for (;;) {
    try {
      const connection = await Connection.connect({ address: fleet.temporalAddress });
      await new Client({ connection }).workflow.getHandle(workflowId).terminate('ended by the harness');
      return await connection.close();
    } catch {
      await sleep(300);
    }
  }
}
