import { firingAlertsQuery } from '../../graph/operations/monitoring.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { AlertRow } from '../../parts/alert-row.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { usePaging } from '../../parts/use-paging.js';

/** Alerts of all models that fire now. */
export function FiringAlerts() {
  const paging = usePaging(10);
  const read = useRead(firingAlertsQuery, { first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh);
  return (
    <Card title="Alerts that fire" count={read.data?.alerts.totalCount} flush>
      <ReadState read={read}>
        {({ alerts: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty icon="alert">No alert fires.</Empty>}
            <ul className="rows">
              {nodes.map((alert) => (
                <AlertRow key={alert.id} alert={alert} withModel />
              ))}
            </ul>
            <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="alerts" />
          </>
        )}
      </ReadState>
    </Card>
  );
}
