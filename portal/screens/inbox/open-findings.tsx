import { openFindingsQuery } from '../../graph/operations/inbox.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { FindingRow } from '../../parts/finding-row.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { usePaging } from '../../parts/use-paging.js';

/** Open findings of all models, newest first. */
export function OpenFindings() {
  const paging = usePaging(10);
  const read = useRead(openFindingsQuery, { first: paging.first, after: paging.after });
  useLiveRefresh(read.refresh);
  return (
    <Card title="Open findings" count={read.data?.findings.totalCount} flush>
      <ReadState read={read}>
        {({ findings: { nodes, totalCount, pageInfo } }) => (
          <>
            {nodes.length === 0 && <Empty icon="flag">No finding is open.</Empty>}
            <ul className="rows">
              {nodes.map((finding) => (
                <FindingRow key={finding.id} finding={finding} withModel />
              ))}
            </ul>
            <Pager paging={paging} page={pageInfo} shown={nodes.length} total={totalCount} label="findings" />
          </>
        )}
      </ReadState>
    </Card>
  );
}
