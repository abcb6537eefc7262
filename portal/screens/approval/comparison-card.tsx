import { count, figure, percent } from '../../format/figures.js';
import { words } from '../../format/words.js';
import { Card } from '../../parts/card.js';
import { compare, type Comparison } from './compare.js';
import type { PackageView } from './decision-package.js';
import { pairedComparison, type PairedComparison } from './paired-comparison.js';

/** The candidate's figures beside the champion's. */
export function ComparisonCard({ shown }: { readonly shown: PackageView }) {
  const { quality, others } = compare(shown.comparison);
  const champion = shown.championNumber;
  const paired = pairedComparison(shown.gates);
  const lead =
    champion === null
      ? 'There is no champion: this would be the first version in production.'
      : `Version ${champion} serves now.`;
  return (
    <Card title="Compared with the champion" lead={lead} flush>
      {paired && <Paired paired={paired} champion={champion} />}
      {champion !== null && <p className="card-note">Each on its own held-out rows, as it was validated:</p>}
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

/** The sentence that an approver needs: which is better on rows that neither has seen, and how sure that is. */
function Paired({ paired, champion }: { readonly paired: PairedComparison; readonly champion: number | null }) {
  const { rows, difference, upperBound, confidence, margin } = paired;
  const verdict = difference < 0 ? 'better' : difference > 0 ? 'worse' : 'the same';
  return (
    <p className="card-note" data-paired={verdict}>
      On the same {count(rows)} held-out rows the candidate is <strong>{verdict}</strong>: log loss{' '}
      <strong>{signed(difference)}</strong> beside version {champion}. With {percent(confidence)} confidence the
      difference is at most {signed(upperBound)}; the policy allows {signed(margin)}.
    </p>
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
          {rows.map(({ metric, candidate, champion: theirs, difference }) => (
            <tr key={metric}>
              <th scope="row">{names[metric] ?? words(metric)}</th>
              <td>{show(candidate)}</td>
              {champion !== null && (
                <>
                  <td>{show(theirs)}</td>
                  <td>{difference !== null && signed(difference)}</td>
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

const signed = (value: number): string => `${value > 0 ? '+' : ''}${figure(value)}`;
const show = (value: number | null): string => (value === null ? '–' : figure(value));
