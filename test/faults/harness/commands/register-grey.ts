import type { Command } from 'commander';
import { grey } from '../campaigns/grey.js';
import { liveThrough } from '../campaigns/live-through.js';
import { runCampaign, type CampaignFlags } from './run-campaign.js';

/** Megabytes of the disk that is filled: enough for the artifacts of a campaign. */
const diskMb = 64;

/** `grey`: faults that end nothing. */
export function registerGrey(program: Command): void {
  program
    .command('grey')
    .description(
      'processes that stand still and wake, networks that cut, delay and swallow, a full disk, clocks that lie',
    )
    .option('--minutes <n>', 'how long', Number, 15)
    .option('--seed <n>', 'of everything that chance decides', Number, Date.now() % 1_000_000)
    .option('--models <n>', 'how many models live at once', Number, 3)
    .option('--folder <path>', 'keeps everything that was written here')
    .action(async ({ minutes, ...flags }: CampaignFlags & { readonly minutes: number }) => {
      const { seed, models } = flags;
      const repeat = `npm run test:grey -- --minutes ${minutes} --seed ${seed} --models ${models}`;
      const surroundings = { proxied: true, smallDisk: diskMb };
      process.exitCode = await runCampaign(flags, surroundings, repeat, (campaign) =>
        liveThrough(campaign, false, () => grey(campaign, minutes)),
      );
    });
}
