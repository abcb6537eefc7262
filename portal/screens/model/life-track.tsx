import { stageNames, stageOrder, standing } from '../../format/stage-words.js';
import type { VersionLineFragment } from '../../graph/operations/model.js';
import type { ShownModel } from './shown-model.js';

/** The life cycle as it is now: six stations, each living version at its own. */
export function LifeTrack({ model }: { readonly model: ShownModel }) {
  const reached = stageOrder.indexOf(model.stage);
  const places = placed(model);
  return (
    <section className="track" aria-label="Life cycle">
      <ol>
        {stageOrder.map((stage, i) => {
          const here = places.filter((version) => version.stage === stage);
          const state = i < reached ? 'passed' : i === reached ? 'here' : 'ahead';
          return (
            <li key={stage} className={`station station-${state}`} aria-current={state === 'here' ? 'step' : undefined}>
              <span className="station-name">{stageNames[stage]}</span>
              <span className="station-dot" aria-hidden="true" />
              <span className="station-versions">
                {here.map((version) => (
                  <VersionChip key={version.number} version={version} />
                ))}
                {stage === model.stage && here.length === 0 && (
                  <span className="chip chip-waits">{standing(stage, model.stageStatus).words}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function VersionChip({ version }: { readonly version: VersionLineFragment }) {
  const { words, tone } = standing(version.stage, version.stageStatus);
  return (
    <span className={`chip chip-${tone}`}>
      <strong>v{version.number}</strong> {words.charAt(0).toLowerCase() + words.slice(1)}
    </span>
  );
}

/** Versions that live, and the newest that do not; more would only be noise. */
function placed({ stage, versions }: ShownModel): readonly VersionLineFragment[] {
  const retired = versions.nodes.filter((version) => version.stage === 'RETIRED').slice(0, stage === 'RETIRED' ? 3 : 1);
  const living = versions.nodes.filter((version) => version.stage !== 'RETIRED').slice(0, 6);
  return [...living, ...retired];
}
