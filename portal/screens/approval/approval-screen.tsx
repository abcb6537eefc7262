import { useParams } from 'react-router';
import { NotFound } from '../../app/not-found.js';
import { approvalQuery } from '../../graph/operations/approval.js';
import { useRead } from '../../graph/use-read.js';
import { useLiveRefresh } from '../../live/use-live-refresh.js';
import { ReadState } from '../../parts/read-state.js';
import { ApprovalPage } from './approval-page.js';

/** One request: exactly what is decided on, and the decision. */
export function ApprovalScreen() {
  const { id = '' } = useParams();
  const read = useRead(approvalQuery, { id });
  const subject = read.data?.approvalRequest?.subject.key;
  useLiveRefresh(read.refresh, (event) => event.kind !== 'resync' && event.model === subject);
  return (
    <ReadState read={read} lines={9}>
      {({ approvalRequest }) =>
        approvalRequest ? (
          <ApprovalPage key={approvalRequest.id} request={approvalRequest} onDecided={read.refresh} />
        ) : (
          <NotFound what="request for approval" />
        )
      }
    </ReadState>
  );
}
