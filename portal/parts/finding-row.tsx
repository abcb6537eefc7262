import { Link } from 'react-router';
import type { FindingLineFragment } from '../graph/operations/inbox.js';
import { Badge } from './badge.js';
import { Time } from './time.js';

interface Props {
  readonly finding: FindingLineFragment;
  readonly withModel?: boolean;
}

/** One finding: what somebody has to look at, and until when. */
export function FindingRow({ finding, withModel = false }: Props) {
  const { severity, title, reason, openedAt, dueAt, owner, model, version } = finding;
  const grave = severity === 'high' || severity === 'critical';
  return (
    <li className="row row-stacked">
      <p className="row-title">
        <Badge tone={grave ? 'bad' : 'waits'}>{severity}</Badge> {title}
      </p>
      <p className="row-note">{reason}</p>
      <p className="row-note">
        {withModel && (
          <>
            <Link to={`/models/${model.key}`}>{model.name}</Link>
            {version && ` version ${version.number}`}
            {' · '}
          </>
        )}
        opened <Time at={openedAt} />
        {dueAt && (
          <>
            {' · '}due <Time at={dueAt} />
          </>
        )}
        {owner && ` · ${owner.name}`}
      </p>
    </li>
  );
}
