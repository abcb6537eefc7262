import { useId, useState } from 'react';
import { Link } from 'react-router';
import { count, figure } from '../../format/figures.js';
import type { VersionLineFragment } from '../../graph/operations/model.js';
import { Icon } from '../../parts/icon.js';
import { StageBadge } from '../../parts/stage-badge.js';
import { Time } from '../../parts/time.js';
import { VersionDetail } from './version-detail.js';

interface Props {
  readonly modelKey: string;
  readonly version: VersionLineFragment;
  readonly isChampion: boolean;
  readonly onDone: () => void;
}

/** One version on a line; a click opens it. */
export function VersionRow({ modelKey, version, isChampion, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { number, stage, stageStatus, createdAt, dataset, approvalRequest, submittedBy } = version;
  return (
    <li className="row row-stacked" data-version={number}>
      <div className="row-line">
        <button
          type="button"
          className="disclose"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon name="arrow" /> Version {number}
        </button>
        {isChampion && <span className="crown">Champion</span>}
        <StageBadge stage={stage} status={stageStatus} />
        <span className="row-end">{figures(version)}</span>
      </div>
      <p className="row-note row-indent">
        registered <Time at={createdAt} />
        {submittedBy && ` · submitted by ${submittedBy.name}`}
        {dataset && ` · ${dataset.key}, ${count(dataset.rows)} rows`}
        {approvalRequest && (
          <>
            {' · '}
            <Link to={`/approvals/${encodeURIComponent(approvalRequest.id)}`}>
              {approvalRequest.status === 'OPEN' ? 'approval waits' : 'approval'}
            </Link>
          </>
        )}
      </p>
      <div id={id}>{open && <VersionDetail modelKey={modelKey} number={number} onDone={onDone} />}</div>
    </li>
  );
}

function figures({ trainingRun }: VersionLineFragment): string {
  const metrics = trainingRun?.metrics;
  if (typeof metrics !== 'object' || metrics === null) return '';
  const { logLoss, rocAuc } = metrics as { readonly logLoss?: unknown; readonly rocAuc?: unknown };
  const parts = [
    typeof logLoss === 'number' ? `log loss ${figure(logLoss)}` : '',
    typeof rocAuc === 'number' ? `ROC AUC ${figure(rocAuc)}` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}
