import { Campaign, type CampaignOptions } from '../campaigns/campaign.js';
import { summarize } from '../campaigns/summarize.js';

/** What every campaign can be told. */
export interface CampaignFlags {
  readonly seed: number;
  readonly models: number;
  readonly folder?: string;
}

/** Long enough for every wait between two tries of a client, a relay and a workflow. */
const settleMs = 15_000;

/**
 * Plays a campaign from its start to the checker's verdict, prints what was found and the figures, and answers the exit
 * code. `repeat` is the command that runs it once more.
 */
export async function runCampaign(
  flags: CampaignFlags,
  options: Pick<CampaignOptions, 'failPoints' | 'proxied' | 'smallDisk'>,
  repeat: string,
  play: (campaign: Campaign) => Promise<Readonly<Record<string, number>>>,
): Promise<number> {
  const say = (line: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
  const campaign = await Campaign.start({ ...flags, ...options, say });
  let keep = true;
  try {
    const hits = await play(campaign);
    const { exitCode, printed } = await campaign.settleAndCheck(settleMs);
    const figures = summarize(campaign, hits);
    process.stdout.write(`${printed}\n${JSON.stringify(figures, null, 2)}\n`);
    const failed = exitCode !== 0 || figures.stuck.length > 0;
    keep = failed;
    return failed ? (exitCode ?? 1) || 5 : 0;
  } finally {
    if (keep) process.stdout.write(`what was written is in ${campaign.folder}; once more: ${repeat}\n`);
    await campaign.stop(keep);
  }
}
