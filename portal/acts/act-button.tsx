import { useId, useState } from 'react';
import { Icon } from '../parts/icon.js';
import { Reasons } from '../parts/reasons.js';
import type { Act } from './act.js';
import { ActDialog } from './act-dialog.js';

interface Props {
  readonly act: Act;
  readonly permission: {
    readonly allowed: boolean;
    readonly reasons: readonly { readonly rule: string; readonly message: string }[];
  };
  /** What it is done to, for the dialog's title. */
  readonly subject: string;
  readonly onDone: () => void;
}

/** A command as a button, with what it does; where it is not possible now, with every reason why not. */
export function ActButton({ act, permission: { allowed, reasons }, subject, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const why = useId();
  return (
    <li className="act" data-act={act.name} data-allowed={allowed}>
      <button
        type="button"
        className={`button${act.grave ? ' button-grave' : ''}`}
        aria-disabled={!allowed}
        aria-describedby={why}
        onClick={() => allowed && setOpen(true)}
      >
        {!allowed && <Icon name="lock" />}
        {act.label}
      </button>
      <div className="act-why" id={why}>
        {allowed ? <p>{act.does}</p> : <Reasons reasons={reasons} />}
      </div>
      {open && (
        <ActDialog
          act={act}
          subject={subject}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </li>
  );
}
