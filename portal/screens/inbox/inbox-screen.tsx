import { counted } from '../../format/figures.js';
import { viewerQuery } from '../../graph/operations/viewer.js';
import { useRead } from '../../graph/use-read.js';
import { useTitle } from '../../parts/use-title.js';
import { ApprovalsForMe } from './approvals-for-me.js';
import { FiringAlerts } from './firing-alerts.js';
import { OpenFindings } from './open-findings.js';
import { OtherApprovals } from './other-approvals.js';
import { WaitingModels } from './waiting-models.js';

/** What waits: for me first, then for others. */
export function InboxScreen() {
  useTitle('Inbox');
  const viewer = useRead(viewerQuery, {}).data?.viewer;
  return (
    <div className="page">
      <header className="page-head">
        <h1>Inbox</h1>
        <p className="lead">
          {viewer
            ? `${viewer.person.name.split(' ')[0]}, ${waiting(viewer.openApprovals, viewer.openAlerts)}`
            : '\u00a0'}
        </p>
      </header>
      <div className="columns columns-inbox">
        <div className="column">
          <ApprovalsForMe />
          <FiringAlerts />
          <OtherApprovals />
        </div>
        <div className="column">
          <WaitingModels />
          <OpenFindings />
        </div>
      </div>
    </div>
  );
}

function waiting(approvals: number, alerts: number): string {
  const decide =
    approvals === 1
      ? 'one approval waits'
      : `${approvals === 0 ? 'nothing' : approvals} ${approvals === 0 ? 'waits' : 'approvals wait'}`;
  const fire = alerts === 0 ? '' : ` ${counted(alerts, 'alert is', 'alerts are')} open.`;
  return `${decide} for your decision.${fire}`;
}
