import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { failPointActions, type FailPointAction } from '../../../../platform/fail-points/fail-point.js';
import { ArmedPoints } from '../campaigns/armed-points.js';
import { liveThrough } from '../campaigns/live-through.js';
import { sweep } from '../campaigns/sweep.js';
import { runCampaign, type CampaignFlags } from './run-campaign.js';

/** `sweep`: every fail point with every action. */
export function registerSweep(program: Command): void {
  program
    .command('sweep')
    .description('every fail point x kill, throw, hang')
    .option('--actions <list>', 'of kill, throw, hang, delay', readActions, ['kill', 'throw', 'hang'])
    .option('--seed <n>', 'of everything that chance decides', Number, 1)
    .option('--folder <path>', 'keeps everything that was written here')
    .action(
      async ({ actions, seed, folder }: Omit<CampaignFlags, 'models'> & { readonly actions: FailPointAction[] }) => {
        const kept = folder ?? mkdtempSync(join(tmpdir(), 'tenure-faults-'));
        const armed = new ArmedPoints(kept);
        const repeat = `npm run test:sweep -- --seed ${seed} --actions ${actions.join(',')}`;
        const flags = { seed, models: 3, folder: kept };
        process.exitCode = await runCampaign(flags, { failPoints: () => armed.setting }, repeat, async (campaign) => {
          const { reached, missed } = await liveThrough(campaign, true, () => sweep(campaign, armed, actions));
          if (missed.length > 0) throw new Error(`Never reached: ${missed.join(', ')}.`);
          return { reached };
        });
      },
    );
}

function readActions(text: string): FailPointAction[] {
  return text.split(',').map((part) => {
    const action = failPointActions.find((candidate) => candidate === part);
    if (action === undefined) throw new Error(`${part} is not one of ${failPointActions.join(', ')}.`);
    return action;
  });
}
