import { Card } from '../../parts/card.js';
import { Empty } from '../../parts/empty.js';
import type { ShownModel } from './shown-model.js';
import { VersionRow } from './version-row.js';

interface Props {
  readonly model: ShownModel;
  readonly onDone: () => void;
}

/** The newest versions; each opens to what it is made of and what can be done to it. */
export function VersionsCard({ model, onDone }: Props) {
  const { nodes, totalCount } = model.versions;
  return (
    <Card title="Versions" count={totalCount} flush>
      {nodes.length === 0 && <Empty icon="layers">No version is registered yet.</Empty>}
      <ul className="rows">
        {nodes.map((version) => (
          <VersionRow
            key={version.id}
            modelKey={model.key}
            version={version}
            isChampion={version.number === model.champion?.number}
            onDone={onDone}
          />
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p className="card-note">
          The newest {nodes.length} of {totalCount}. <code>npx tenure version list {model.key}</code> shows all.
        </p>
      )}
    </Card>
  );
}
