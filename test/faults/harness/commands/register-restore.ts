import type { Command } from 'commander';
import { restore } from '../campaigns/restore.js';
import { runCampaign, type CampaignFlags } from './run-campaign.js';

/** `restore`: a backup of Postgres comes back under a Temporal that has lived on. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description('Postgres is restored two minutes older under a live Temporal')
    .option('--seed <n>', 'of everything that chance decides', Number, Date.now() % 1_000_000)
    .option('--folder <path>', 'keeps everything that was written here')
    .action(async ({ seed, folder }: Omit<CampaignFlags, 'models'>) => {
      const flags = { seed, models: 3, ...(folder !== undefined && { folder }) };
      const repeat = `npm run test:restore -- --seed ${seed}`;
      process.exitCode = await runCampaign(flags, {}, repeat, (campaign) => restore(campaign));
    });
}
