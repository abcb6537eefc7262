import { Link } from 'react-router';
import type { ApprovalLineFragment } from '../../graph/operations/inbox.js';
import { Quorum } from '../../parts/quorum.js';
import { Tier } from '../../parts/tier.js';
import { Time } from '../../parts/time.js';

interface Props {
  readonly request: ApprovalLineFragment;
  readonly mine?: boolean;
  /** Why it is not the reader's to decide. */
  readonly reasons?: readonly { readonly rule: string; readonly message: string }[];
}

/** One request, with a way to it. */
export function ApprovalRow({ request, mine = false, reasons = [] }: Props) {
  const { id, kind, subject, version, openedAt, deadline, requiredApprovals, decisions } = request;
  const given = decisions.filter(({ decision }) => decision === 'APPROVE').length;
  const asker = version?.submittedBy;
  const [first, ...more] = reasons;
  return (
    <li className="row" data-request={id}>
      <div className="row-main">
        <p className="row-title">
          <Link to={`/approvals/${encodeURIComponent(id)}`} className="row-link">
            {subject.name}
            {version ? ` · version ${version.number}` : ''}
          </Link>
          <Tier tier={subject.riskTier} />
        </p>
        <p className="row-note">
          {kind === 'RELEASE' ? 'Release' : 'Retirement'}, asked <Time at={openedAt} />
          {asker && ` by ${asker.name}`}
          {deadline && (
            <>
              {' · '}due <Time at={deadline} />
            </>
          )}
        </p>
        {first && (
          <p className="row-note row-reason" title={more.map(({ message }) => message).join('\n')}>
            {first.message}
            {more.length > 0 && ` (+${more.length})`}
          </p>
        )}
      </div>
      <Quorum given={given} required={requiredApprovals} />
      {mine && (
        <span className="row-action" aria-hidden="true">
          Review
        </span>
      )}
    </li>
  );
}
