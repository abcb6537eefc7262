import { listApprovals, verifyAudit } from '../../../client/index.js';
import { model } from '../seed/content.js';
import { answersAfterRetirement } from './end-of-life.js';
import type { DemoWorld } from './demo-world.js';
import { championsOf } from './live.js';
import { watch } from './watch.js';

/** One thing that must be true after the demo, with the figure that says so. */
export interface Check {
  readonly what: string;
  readonly found: string;
  readonly holds: boolean;
}

/** Reads everything again through GraphQL, as an auditor would. */
export async function selfCheck(world: DemoWorld, leastWindows: number): Promise<readonly Check[]> {
  const seen = await watch(world.as('auditor-1'));
  const linked = seen.alerts.filter(({ episode, release }) => episode !== null && release !== null);
  const after = await answersAfterRetirement(world);
  const audit = await verifyAudit(world.as('auditor-1'));
  return [
    { what: 'champions in history', found: String(championsOf(seen)), holds: championsOf(seen) >= 2 },
    {
      what: `closed windows, at least ${leastWindows}`,
      found: String(seen.windows.totalCount),
      holds: seen.windows.totalCount >= leastWindows,
    },
    {
      what: 'episodes that fired and led to a release',
      found: linked.map(({ episode, release }) => `${episode} -> ${release?.workflowId}`).join(', ') || 'none',
      holds: linked.length > 0,
    },
    await distinctApprovers(world),
    { what: 'scoring after retirement', found: after.scoring, holds: after.scoring === '404 ModelRetired' },
    {
      what: 'a training after retirement is refused by',
      found: after.training.join(', ') || 'nothing',
      holds: after.training.length > 0,
    },
    { what: 'events of the audit chain, intact', found: audit.size, holds: audit.ok },
  ];
}

async function distinctApprovers(world: DemoWorld): Promise<Check> {
  const { nodes } = await listApprovals(world.as('auditor-1'), { status: 'APPROVED', first: 100 });
  const releases = nodes.filter(({ subject, kind }) => subject.key === model.key && kind === 'RELEASE');
  const people = releases.map(({ version, decisions }) => {
    const approvers = new Set(decisions.filter(({ decision }) => decision === 'APPROVE').map(({ by }) => by.key));
    return { version: version?.number ?? 0, approvers: [...approvers] };
  });
  return {
    what: 'two people for each release',
    found: people.map(({ version, approvers }) => `${version}: ${approvers.join(' + ')}`).join('; '),
    holds: people.length >= 2 && people.every(({ approvers }) => approvers.length >= 2),
  };
}
