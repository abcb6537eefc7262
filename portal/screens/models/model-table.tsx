import { Link } from 'react-router';
import { words } from '../../format/words.js';
import type { ModelLineFragment } from '../../graph/operations/models.js';
import { PersonName } from '../../parts/person.js';
import { StageBadge } from '../../parts/stage-badge.js';
import { Tier } from '../../parts/tier.js';

/** Models as a table; on narrow screens it scrolls within itself. */
export function ModelTable({ models }: { readonly models: readonly ModelLineFragment[] }) {
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Stands at</th>
            <th scope="col">Waits for</th>
            <th scope="col">Champion</th>
            <th scope="col">Risk</th>
            <th scope="col">Owner</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.key}>
              <td>
                <Link to={`/models/${model.key}`} className="strong">
                  {model.name}
                </Link>
                <small className="under">
                  {model.key} · {words(model.kind)}
                </small>
              </td>
              <td>
                <StageBadge stage={model.stage} status={model.stageStatus} />
              </td>
              <td className="muted">{model.waitingFor ?? '–'}</td>
              <td>{model.champion ? `version ${model.champion.number}` : <span className="muted">none</span>}</td>
              <td>
                <Tier tier={model.riskTier} />
              </td>
              <td>
                <PersonName person={model.owner} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
