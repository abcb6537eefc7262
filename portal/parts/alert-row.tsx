import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { standing } from '../format/stage-words.js';
import { utcDay } from '../format/times.js';
import { words } from '../format/words.js';
import type { AlertLineFragment } from '../graph/operations/monitoring.js';
import { alertWords } from './alert-words.js';
import { Badge } from './badge.js';
import { Time } from './time.js';

interface Props {
  readonly alert: AlertLineFragment;
  readonly withModel?: boolean;
  /** What can be done to it. */
  readonly children?: ReactNode;
}

/** One alert: what it is about, where it stands, what the policy answered. */
export function AlertRow({ alert, withModel = false, children }: Props) {
  const { kind, column, segment, level, state, summary, firedAt, openedAt, acknowledgedBy, mutedUntil, model } = alert;
  const { words: stands, tone } = alertWords(state);
  return (
    <li className="row row-stacked" data-alert={state}>
      <p className="row-title">
        <Badge tone={tone}>{stands}</Badge>
        {words(column ?? kind)}
        {segment && <span className="tag">{segment}</span>}
        {level && <span className={level === 'major' ? 'tag tag-waits' : 'tag'}>{level}</span>}
      </p>
      <p className="row-note">{summary}</p>
      <p className="row-note">
        {withModel && (
          <>
            <Link to={`/models/${model.key}`}>{model.name}</Link> version {alert.version.number} ·{' '}
          </>
        )}
        {firedAt ? `fired on the window to ${utcDay(firedAt)}` : 'about to fire'}, opened <Time at={openedAt} />
        {acknowledgedBy && ` · seen by ${acknowledgedBy.name}`}
        {mutedUntil && ` · muted until ${utcDay(mutedUntil)}`}
      </p>
      <Response alert={alert} />
      {children}
    </li>
  );
}

/** What the product did by itself, and where that led. */
function Response({ alert: { response, responseReason, release, releaseVersion, model } }: Pick<Props, 'alert'>) {
  if (response === null) return null;
  return (
    <p className="response">
      <strong>{words(response)}</strong>
      {responseReason && ` ${responseReason}`}
      {releaseVersion && (
        <>
          {' → '}
          {releaseVersion.approvalRequest ? (
            <Link to={`/approvals/${encodeURIComponent(releaseVersion.approvalRequest.id)}`}>
              version {releaseVersion.number}
            </Link>
          ) : (
            <Link to={`/models/${model.key}`}>version {releaseVersion.number}</Link>
          )}
          , {standing(releaseVersion.stage, releaseVersion.stageStatus).words.toLowerCase()}
        </>
      )}
      {release?.url && (
        <>
          {' '}
          <a href={release.url} target="_blank" rel="noreferrer">
            release
          </a>
        </>
      )}
    </p>
  );
}
