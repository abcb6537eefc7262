import { openApprovalsQuery } from '../../graph/operations/inbox.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { usePaging } from '../../parts/use-paging.js';
import { ApprovalRow } from './approval-row.js';

/** Open requests that wait for somebody else, and why not for the person who looks. */
export function OtherApprovals() {
  const paging = usePaging(20);
  const read = useRead(openApprovalsQuery, { first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh);
  return (
    <Card title="Waits for others" lead="Open requests that are not yours to decide." flush>
      <ReadState read={read}>
        {({ approvalRequests: { nodes, totalCount, pageInfo } }) => {
          const others = nodes.filter((request) => !request.mayDecide.allowed);
          return (
            <>
              {others.length === 0 && <Empty icon="user">No request waits for anybody else.</Empty>}
              <ul className="rows">
                {others.map((request) => (
                  <ApprovalRow key={request.id} request={request} reasons={request.mayDecide.reasons} />
                ))}
              </ul>
              <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="open approvals" />
            </>
          );
        }}
      </ReadState>
    </Card>
  );
}
