import type { Command } from 'commander';
import { liveThrough } from '../campaigns/live-through.js';
import { storm } from '../campaigns/storm.js';
import { runCampaign, type CampaignFlags } from './run-campaign.js';

/** `storm`: kill -9 of one process by chance, again and again. */
export function registerStorm(program: Command): void {
  program
    .command('storm')
    .description('kill -9 of one process by chance, every 5 to 15 seconds')
    .option('--minutes <n>', 'how long', Number, 10)
    .option('--seed <n>', 'of everything that chance decides', Number, Date.now() % 1_000_000)
    .option('--models <n>', 'how many models live at once', Number, 3)
    .option('--folder <path>', 'keeps everything that was written here')
    .action(async ({ minutes, ...flags }: CampaignFlags & { readonly minutes: number }) => {
      const { seed, models } = flags;
      const repeat = `npm run test:storm -- --minutes ${minutes} --seed ${seed} --models ${models}`;
      process.exitCode = await runCampaign(flags, {}, repeat, (campaign) =>
        liveThrough(campaign, false, () => storm(campaign, minutes)),
      );
    });
}
