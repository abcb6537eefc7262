import { words } from '../../format/words.js';
import { Badge } from '../../parts/badge.js';
import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import { Time } from '../../parts/time.js';
import type { PackageView } from './decision-package.js';

/** What was open when the package was frozen: findings, and gates that a waiver stands in for. */
export function FindingsCard({ shown }: { readonly shown: PackageView }) {
  const { findings, waivers } = shown;
  return (
    <Card title="Findings and waivers" lead="As they were when the package was frozen." flush>
      {findings.length + waivers.length === 0 && <Empty icon="flag">No open finding, no waiver.</Empty>}
      <ul className="rows">
        {findings.map(({ severity, title, reason }) => (
          <li key={title} className="row row-stacked">
            <p className="row-title">
              <Badge tone="waits">{severity}</Badge> {title}
            </p>
            <p className="row-note">{reason}</p>
          </li>
        ))}
        {waivers.map(({ gate, reason, by, until }) => (
          <li key={gate} className="row row-stacked">
            <p className="row-title">
              <Badge tone="waits">waiver</Badge> {words(gate)}
            </p>
            <p className="row-note">{reason}</p>
            <p className="row-note">
              granted by {by}
              {until && (
                <>
                  , ends <Time at={until} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
