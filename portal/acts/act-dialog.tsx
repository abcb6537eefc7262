import { type FormEvent, useId, useState } from 'react';
import { useCommand } from '../graph/use-command.js';
import { Dialog } from '../parts/dialog.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import type { Act } from './act.js';

interface Props {
  readonly act: Act;
  readonly subject: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the reason of an act, sends it, and shows every reason of a refusal. */
export function ActDialog({ act, subject, onClose, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [choice, setChoice] = useState(act.choice?.options[0]?.value ?? '');
  const { send, busy, problem } = useCommand(act.mutation);
  const id = useId();
  const ready = act.reason !== 'needed' || reason.trim() !== '';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ready && !busy && (await send(act.input(reason.trim(), choice)))) onDone();
  };
  return (
    <Dialog title={`${act.label}: ${subject}`} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p>{act.does}</p>
        {act.choice && (
          <label>
            {act.choice.label}
            <select className="input" value={choice} onChange={(event) => setChoice(event.target.value)}>
              {act.choice.options.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {act.reason !== 'none' && (
          <label htmlFor={id}>
            Reason {act.reason === 'optional' && <span className="muted">(optional)</span>}
            <textarea
              id={id}
              className="input"
              rows={3}
              value={reason}
              placeholder="It is kept for ever, beside your name."
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        )}
        {problem && <ProblemNotice problem={problem} />}
        <footer className="dialog-foot">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className={`button ${act.grave ? 'button-danger' : 'button-primary'}`}
            disabled={!ready || busy}
          >
            {busy ? 'Sending …' : act.label}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
