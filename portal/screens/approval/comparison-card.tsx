import { figure } from '../../format/figures.js';
import { words } from '../../format/words.js';
import { Card } from '../../parts/card.js';
import { compare, type Comparison } from './compare.js';
import type { PackageView } from './decision-package.js';

/** The candidate's figures beside the champion's. */
export function ComparisonCard({ shown }: { readonly shown: PackageView }) {
  const { quality, others } = compare(shown.comparison);
  const champion = shown.championNumber;
  const lead =
    champion === null
      ? 'There is no champion: this would be the first version in production.'
      : `Beside version ${champion}, each on its own held-out rows. The gate “non-inferiority” compares both on the same rows.`;
  return (
    <Card title="Compared with the champion" lead={lead} flush>
      <Table rows={quality} champion={champion} />
      {others.length > 0 && (
        <details className="card-more">
          <summary>All figures of the training</summary>
          <Table rows={others} champion={champion} />
        </details>
      )}
    </Card>
  );
}

function Table({ rows, champion }: { readonly rows: readonly Comparison[]; readonly champion: number | null }) {
  return (
    <div className="table-scroll">
      <table className="table table-figures">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Candidate</th>
            {champion !== null && (
              <>
                <th scope="col">Version {champion}</th>
                <th scope="col">Difference</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ metric, candidate, champion: theirs, difference, verdict }) => (
            <tr key={metric}>
              <th scope="row">{names[metric] ?? words(metric)}</th>
              <td>{show(candidate)}</td>
              {champion !== null && (
                <>
                  <td>{show(theirs)}</td>
                  <td className={verdict ? `difference-${verdict}` : undefined}>
                    {difference !== null && `${difference > 0 ? '+' : ''}${figure(difference)}`}
                    {verdict && verdict !== 'same' && <small> {verdict}</small>}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const names: Readonly<Record<string, string>> = {
  ece: 'Expected calibration error',
  brier: 'Brier score',
  validationLogLoss: 'Log loss while training',
};

const show = (value: number | null): string => (value === null ? '–' : figure(value));
