import type { ComparedColumn, TableComparison } from '../../../domain/monitoring/comparison/table-comparison.js';
import { figure } from '../../output/figure.js';
import { percent } from '../../../domain/monitoring/verdict/percent.js';
import { levelWords } from '../level-words.js';
import { summarize } from '../summarize.js';
import { toolWord } from '../tool-word.js';
import { columnSection } from './column-section.js';
import { html, type Markup } from './markup.js';
import { style } from './style.js';

/** A comparison as one HTML page that needs nothing else. */
export function htmlReport(comparison: TableComparison, files: { reference: string; current: string }): string {
  const { level, reference, current, columns, schema, notes } = comparison;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${files.current} against ${files.reference}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>Drift and data quality ${badge(level)}</h1>
        <p class="quiet">
          ${files.current} (${thousands(current.rows)} rows) against ${files.reference} (${thousands(reference.rows)}
          rows)
        </p>
        ${summarize(comparison).map((sentence) => html`<p>${sentence}</p>`)}
        ${
          schema.length > 0 &&
          html`<h2>Columns that do not fit</h2>
            <ul>
              ${schema.map(({ reason }) => html`<li>${reason}</li>`)}
            </ul>`
        }
        <h2>Columns, those that changed most first</h2>
        ${columns.length === 0 ? html`<p>No column is in both tables.</p>` : overview(columns)}
        <h2>Each column</h2>
        <p class="key quiet">
          <i style="background: var(--before)"></i>reference<i style="background: var(--now)"></i>current
        </p>
        ${columns.map(columnSection)}
        ${
          notes.length > 0 &&
          html`<h2>Notes</h2>
            <ul>
              ${notes.map((note) => html`<li>${note}</li>`)}
            </ul>`
        }
      </body>
    </html>`.text;
}

function overview(columns: readonly ComparedColumn[]): Markup {
  const tool = columns.some((column) => column.tool !== null);
  const rows = columns.map(
    (column, index) =>
      html`<tr>
        <td>${badge(column.level)}</td>
        <td><a href="#column-${index}">${column.name}</a></td>
        <td>${column.role}</td>
        <td class="number">${column.psi === null ? '-' : Math.max(0, column.psi).toFixed(3)}</td>
        <td class="number">${share(column.reference.missing, column.reference.rows)}</td>
        <td class="number">${share(column.current.missing, column.current.rows)}</td>
        <td class="number">${figure(column.reference.mean) ?? '-'}</td>
        <td class="number">${figure(column.current.mean) ?? '-'}</td>
        ${tool && html`<td>${toolWord(column.tool) ?? '-'}</td>`}
      </tr>`,
  );
  return html`<div class="scroll">
    <table>
      <tr>
        <th>verdict</th>
        <th>column</th>
        <th>role</th>
        <th class="number">PSI (bias-corrected)</th>
        <th class="number">missing before</th>
        <th class="number">missing now</th>
        <th class="number">mean before</th>
        <th class="number">mean now</th>
        ${tool && html`<th>the other tool</th>`}
      </tr>
      ${rows}
    </table>
  </div>`;
}

const badge = (level: TableComparison['level']): Markup =>
  html`<span class="level ${level}">${levelWords[level]}</span>`;

const share = (bad: number, rows: number): string => (rows === 0 ? '-' : percent(bad / rows));

const thousands = (rows: number): string => rows.toLocaleString('en-US');
