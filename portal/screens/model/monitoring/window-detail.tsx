import { Histogram } from '../../../chart/histogram.js';
import { verdictWords } from '../../../chart/verdict-words.js';
import { count, figure, percent } from '../../../format/figures.js';
import { utcDay } from '../../../format/times.js';
import { windowQuery } from '../../../graph/operations/window.js';
import { useRead } from '../../../graph/use-read.js';
import { Badge } from '../../../parts/badge.js';
import { Icon } from '../../../parts/icon.js';
import { ReadState } from '../../../parts/read-state.js';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** What one window says of every column, beside the reference. */
export function WindowDetail({ id, onClose }: Props) {
  const read = useRead(windowQuery, { id });
  return (
    <section className="detail window-detail" aria-label="The chosen window">
      <ReadState read={read}>
        {({ node: window }) => {
          if (window?.__typename !== 'MonitoringWindow') return null;
          const verdict = verdictWords(window.verdict);
          return (
            <>
              <div className="row-line">
                <strong>
                  {utcDay(window.start)} – {utcDay(window.end)} UTC
                </strong>
                <Badge tone={verdict.tone}>{verdict.words}</Badge>
                <span className="muted">
                  version {window.version.number} · {count(window.rows)} predictions
                  {window.labelCoverage !== null && ` · ${percent(window.labelCoverage)} labelled`}
                </span>
                <button type="button" className="button button-bare row-end" aria-label="Close" onClick={onClose}>
                  <Icon name="cross" />
                </button>
              </div>
              {window.notes.map((note) => (
                <p key={note} className="hint">
                  {note}
                </p>
              ))}
              <div className="table-scroll">
                <table className="table table-figures">
                  <thead>
                    <tr>
                      <th scope="col">Column</th>
                      <th scope="col">Says</th>
                      <th scope="col">PSI</th>
                      <th scope="col">Reference and window</th>
                    </tr>
                  </thead>
                  <tbody>
                    {window.columns.map(({ column, role, segment, verdict: says, reason, effect, histogram }) => (
                      <tr key={`${role}/${column}/${segment}`}>
                        <th scope="row">
                          {column} <small className="under">{segment ?? role}</small>
                        </th>
                        <td>
                          <Badge tone={verdictWords(says).tone}>{verdictWords(says).words}</Badge>
                          <small className="under">{reason}</small>
                        </td>
                        <td title={effect.variant}>{effect.value === null ? '–' : figure(effect.value)}</td>
                        <td>
                          <Histogram histogram={histogram} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          );
        }}
      </ReadState>
    </section>
  );
}
