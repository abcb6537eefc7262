import { count } from '../../format/figures.js';
import { words } from '../../format/words.js';
import { Card } from '../../parts/card.js';
import { Digest } from '../../parts/digest.js';
import { Facts } from '../../parts/facts.js';
import type { NamedTensor, PackageView } from './decision-package.js';

/** What the version was trained on, and how. */
export function DataCard({ shown }: { readonly shown: PackageView }) {
  const { dataset, training, columns, inputs, outputs, artifactDigest, contributors } = shown;
  return (
    <Card title="Data and training">
      <Facts
        facts={[
          [
            'Dataset',
            dataset && (
              <>
                {dataset.name}, {count(dataset.rows)} rows{' '}
                <Digest value={dataset.digest} label="the dataset's digest" />
              </>
            ),
          ],
          ['Trainer', training && `${words(training.trainer)}${training.seed ? `, seed ${training.seed}` : ''}`],
          ...(training?.parameters ?? []).map(([name, value]) => [words(name), value] as const),
          ['Code', training?.codeDigest && <Digest value={training.codeDigest} label="the code's digest" />],
          ['Artifact', artifactDigest && <Digest value={artifactDigest} label="the artifact's digest" />],
          ['Takes', inputs.map(describe).join(', ')],
          ['Gives', outputs.map(describe).join(', ')],
          ['Made by', contributors.join(', ')],
        ]}
      />
      {columns.length > 0 && (
        <details className="card-more">
          <summary>Quality of {count(columns.length)} columns</summary>
          <Columns columns={columns} />
        </details>
      )}
    </Card>
  );
}

function describe({ name, type, categories }: NamedTensor): string {
  return categories === null ? `${name} (${type})` : `${name} (${count(categories)} categories)`;
}

function Columns({ columns }: Pick<PackageView, 'columns'>) {
  return (
    <div className="table-scroll">
      <table className="table table-figures">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Distinct</th>
            <th scope="col">Missing</th>
            <th scope="col">Out of range</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, from, to, distinct, missing, outOfRange }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{from ?? '–'}</td>
              <td>{to ?? '–'}</td>
              <td>{distinct === null ? '–' : count(distinct)}</td>
              <td>{missing === null ? '–' : count(missing)}</td>
              <td>{outOfRange === null ? '–' : count(outOfRange)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
