import { type FormEvent, useId, useState } from 'react';
import { decideApprovalMutation } from '../../graph/operations/approval.js';
import type { Decision } from '../../graph/operations/schema-types.js';
import { useCommand } from '../../graph/use-command.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import type { ShownRequest } from './shown-request.js';

interface Props {
  readonly request: ShownRequest;
  readonly onDecided: () => void;
}

const buttons: readonly { readonly decision: Decision; readonly label: string; readonly kind: string }[] = [
  { decision: 'APPROVE', label: 'Approve', kind: 'button-primary' },
  { decision: 'REQUEST_CHANGES', label: 'Request changes', kind: '' },
  { decision: 'REJECT', label: 'Reject', kind: 'button-grave' },
];

/** The decision, with its reason. What is sent names the package that was shown, so that nobody signs another one. */
export function DecisionForm({ request, onDecided }: Props) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { send, busy, problem } = useCommand(decideApprovalMutation);
  const id = useId();
  const missing = asked && reason.trim() === '';
  const decide = async (decision: Decision): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '' || busy) return;
    const packageDigest = request.package.digest;
    if (await send({ requestId: request.id, decision, reason: reason.trim(), packageDigest })) onDecided();
  };
  return (
    <form className="stack" onSubmit={(event: FormEvent) => event.preventDefault()}>
      <label htmlFor={id}>Your reason</label>
      <textarea
        id={id}
        className="input"
        rows={3}
        value={reason}
        aria-invalid={missing}
        aria-describedby={`${id}-hint`}
        placeholder="What you looked at, and why you decide so"
        onChange={(event) => setReason(event.target.value)}
      />
      <p className={missing ? 'hint hint-bad' : 'hint'} id={`${id}-hint`} role={missing ? 'alert' : undefined}>
        {missing ? 'A decision needs a reason.' : 'It is signed together with the digest of the package.'}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <div className="button-row">
        {buttons.map(({ decision, label, kind }) => (
          <button
            key={decision}
            type="button"
            className={`button ${kind}`}
            data-decide={decision}
            disabled={busy}
            onClick={() => void decide(decision)}
          >
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}
