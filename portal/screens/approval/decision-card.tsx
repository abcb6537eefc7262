import { Link } from 'react-router';
import { counted } from '../../format/figures.js';
import { standing } from '../../format/stage-words.js';
import { Card } from '../../parts/card.js';
import { Notice } from '../../parts/notice.js';
import { Quorum } from '../../parts/quorum.js';
import { Reasons } from '../../parts/reasons.js';
import { Time } from '../../parts/time.js';
import { DecisionForm } from './decision-form.js';
import { DecisionsTaken } from './decisions-taken.js';
import type { ShownRequest } from './shown-request.js';

interface Props {
  readonly request: ShownRequest;
  readonly onDecided: () => void;
}

/** What was decided so far, what is needed, and the decision of the person who looks. */
export function DecisionCard({ request, onDecided }: Props) {
  const { status, decisions, requiredApprovals, deadline, mayDecide, openedAt } = request;
  const given = decisions.filter(({ decision }) => decision === 'APPROVE').length;
  return (
    <Card title="Decision" aside={<Quorum given={given} required={requiredApprovals} />}>
      {status === 'OPEN' ? (
        <p className="row-note">
          {counted(requiredApprovals - given, given === 0 ? 'approval' : 'more approval')} needed
          {deadline && (
            <>
              , until <Time at={deadline} as="local" /> (<Time at={deadline} />)
            </>
          )}
          .
        </p>
      ) : (
        <Outcome request={request} />
      )}
      <DecisionsTaken decisions={decisions} />
      {status === 'OPEN' && mayDecide.allowed && <DecisionForm request={request} onDecided={onDecided} />}
      {status === 'OPEN' && !mayDecide.allowed && (
        <Notice tone="neutral" title="This is not yours to decide">
          <Reasons reasons={mayDecide.reasons} />
        </Notice>
      )}
      <p className="row-note">
        Opened <Time at={openedAt} as="local" />. Each decision is signed by the server and kept for ever.
      </p>
    </Card>
  );
}

/** Where the decision led. */
function Outcome({ request }: { readonly request: ShownRequest }) {
  const { version, subject } = request;
  const { stage, stageStatus } = version ?? subject;
  const { words, tone } = standing(stage, stageStatus);
  return (
    <Notice tone={tone} title={version ? `Version ${version.number}: ${words.toLowerCase()}` : words}>
      <Link to={`/models/${subject.key}`}>See {subject.name} as it is now</Link>
    </Notice>
  );
}
