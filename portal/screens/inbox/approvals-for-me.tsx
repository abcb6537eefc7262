import { approvalsForMeQuery } from '../../graph/operations/inbox.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { usePaging } from '../../parts/use-paging.js';
import { ApprovalRow } from './approval-row.js';

/** Requests that the person who looks may decide. */
export function ApprovalsForMe() {
  const paging = usePaging(10);
  const read = useRead(approvalsForMeQuery, { first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh);
  return (
    <Card title="Waits for you" count={read.data?.approvalRequests.totalCount} flush>
      <ReadState read={read}>
        {({ approvalRequests: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty>Nothing waits for your decision. New requests show here at once.</Empty>}
            <ul className="rows">
              {nodes.map((request) => (
                <ApprovalRow key={request.id} request={request} mine />
              ))}
            </ul>
            <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="approvals for you" />
          </>
        )}
      </ReadState>
    </Card>
  );
}
