import { showTimeline, type Client, type TimelineEntry } from '../../../client/index.js';
import { model } from '../seed/content.js';

/** What an account of a model's life names; the rest is on its time line. */
const told = [
  'model.registered',
  'version.trainingDone',
  'version.gatesPassed',
  'version.gateFailed',
  'command.refused',
  'approval.decided',
  'version.deployed',
  'version.replaced',
  'alert.opened',
  'alert.responded',
  'alert.cleared',
  'alert.superseded',
  'version.rolledBackTo',
  'version.rolledBackFrom',
  'retirement.requested',
  'slot.trafficStopped',
  'retirement.done',
];

/** The model's life, oldest first: when, who, what and why. */
export async function timeline(client: Client): Promise<readonly string[]> {
  const entries: TimelineEntry[] = [];
  let after: string | undefined;
  do {
    const page = await showTimeline(client, model.key, { first: 100, ...(after === undefined ? {} : { after }) });
    entries.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined);
  return entries
    .reverse()
    .filter(({ type }) => told.includes(type))
    .map(({ at, actor, summary }) => `${at.slice(11, 19)}  ${(actor?.key ?? 'tenure').padEnd(12)} ${summary}`);
}
