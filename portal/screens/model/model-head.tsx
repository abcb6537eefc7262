import { Link } from 'react-router';
import { Icon } from '../../parts/icon.js';
import { Notice } from '../../parts/notice.js';
import { PersonName } from '../../parts/person.js';
import { StageBadge } from '../../parts/stage-badge.js';
import { Tier } from '../../parts/tier.js';
import type { ShownModel } from './shown-model.js';

/** Who the model is, where it stands, and what it waits for. */
export function ModelHead({ model }: { readonly model: ShownModel }) {
  const { name, key, stage, stageStatus, riskTier, owner, champion, suspended, workflow, useCase } = model;
  return (
    <header className="page-head">
      <nav className="crumbs" aria-label="Path">
        <Link to="/models">Models</Link> <span aria-hidden="true">/</span> <code>{key}</code>
      </nav>
      <div className="page-head-row">
        <div>
          <h1>
            {name} <StageBadge stage={stage} status={stageStatus} />
          </h1>
          {useCase && <p className="lead">{useCase.purpose ?? useCase.title}</p>}
        </div>
        {workflow.url && (
          <a className="button button-small" href={workflow.url} target="_blank" rel="noreferrer">
            Temporal <Icon name="out" />
          </a>
        )}
      </div>
      <ul className="head-facts">
        <li>
          <span>Champion</span>
          <strong>{champion ? `version ${champion.number}` : 'none'}</strong>
        </li>
        <li>
          <span>Risk</span>
          <Tier tier={riskTier} />
        </li>
        <li>
          <span>Owner</span>
          <PersonName person={owner} />
        </li>
        <li className="head-facts-wide">
          <span>Waits for</span>
          <WaitsFor model={model} />
        </li>
      </ul>
      {suspended && (
        <Notice tone="bad" title="Suspended">
          Scoring servers answer 503 for this model until somebody resumes it.
        </Notice>
      )}
    </header>
  );
}

function WaitsFor({ model }: { readonly model: ShownModel }) {
  const open = model.versions.nodes.find((version) => version.approvalRequest?.status === 'OPEN');
  const words = model.waitingFor ?? 'nothing';
  return open?.approvalRequest ? (
    <strong>
      <Link to={`/approvals/${encodeURIComponent(open.approvalRequest.id)}`}>{words}</Link>
    </strong>
  ) : (
    <strong>{words}</strong>
  );
}
