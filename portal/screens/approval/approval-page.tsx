import { useMemo } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../parts/badge.js';
import { Time } from '../../parts/time.js';
import { useTitle } from '../../parts/use-title.js';
import { statusWords } from './status-words.js';
import { ComparisonCard } from './comparison-card.js';
import { DataCard } from './data-card.js';
import { DecisionCard } from './decision-card.js';
import { FindingsCard } from './findings-card.js';
import { GatesCard } from './gates-card.js';
import { ModelCardCard } from './model-card-card.js';
import { PackageCard } from './package-card.js';
import { readPackage } from './read-package.js';
import { RetirementCard } from './retirement-card.js';
import type { ShownRequest } from './shown-request.js';

interface Props {
  readonly request: ShownRequest;
  readonly onDecided: () => void;
}

export function ApprovalPage({ request, onDecided }: Props) {
  const { kind, subject, version, status, openedAt, package: frozen } = request;
  const shown = useMemo(() => readPackage(frozen.content), [frozen.content]);
  const { words, tone } = statusWords(status);
  const what = kind === 'RELEASE' ? `version ${version?.number ?? ''}` : 'retirement';
  useTitle(`${subject.name}, ${what}`);
  return (
    <div className="page">
      <header className="page-head">
        <nav className="crumbs" aria-label="Path">
          <Link to="/">Inbox</Link> <span aria-hidden="true">/</span>{' '}
          <Link to={`/models/${subject.key}`}>{subject.key}</Link>
        </nav>
        <h1>
          {subject.name}, {what} <Badge tone={tone}>{words}</Badge>
        </h1>
        <p className="lead">
          {kind === 'RELEASE' ? 'Release into production' : 'The end of the model'}, asked <Time at={openedAt} />
          {shown.submitter && ` by ${shown.submitter}`}, under policy {shown.policy}.
        </p>
      </header>
      <div className="columns columns-approval">
        <div className="column">
          {kind === 'RETIREMENT' && <RetirementCard shown={shown} />}
          {shown.gates.length > 0 && <GatesCard shown={shown} />}
          {kind === 'RELEASE' && <ComparisonCard shown={shown} />}
          {shown.card.length > 0 && <ModelCardCard card={shown.card} />}
          {shown.dataset && <DataCard shown={shown} />}
          <FindingsCard shown={shown} />
        </div>
        <div className="column column-sticky">
          <DecisionCard request={request} onDecided={onDecided} />
          <PackageCard frozen={frozen} />
        </div>
      </div>
    </div>
  );
}
