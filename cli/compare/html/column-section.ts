import type { ComparedColumn } from '../../../domain/monitoring/comparison/table-comparison.js';
import { figure } from '../../output/figure.js';
import { levelWords } from '../level-words.js';
import { histogram } from './histogram.js';
import { html, type Markup } from './markup.js';

/** What happened to a column: sentences, histogram, and every number under its published name. */
export function columnSection(column: ComparedColumn, index: number): Markup {
  const { name, role, kind, level, findings, readings, bins, tool } = column;
  return html`<section id="column-${index}">
    <h3>${name} <span class="level ${level}">${levelWords[level]}</span></h3>
    <p class="quiet">${role}${kind !== null && html`, ${kind}`}${range(column)}</p>
    ${findings.map((sentence) => html`<p>${sentence}</p>`)} ${tool !== null && html`<p>${tool.reason}</p>`}
    ${histogram(bins, kind !== 'categorical')}
    ${
      readings.length > 0 &&
      html`<details>
        <summary>All numbers</summary>
        <div class="scroll">
          <table>
            <tr>
              <th>about</th>
              <th>verdict</th>
              <th>number</th>
              <th class="number">value</th>
            </tr>
            ${readings.flatMap(numbers)}
          </table>
        </div>
      </details>`
    }
  </section>`;
}

function numbers({ concern, level, pValue, adjustedPValue, measures }: ComparedColumn['readings'][number]): Markup[] {
  const all = [
    ...measures.map(({ variant, value }) => ({ variant, value })),
    ...(pValue === null ? [] : [{ variant: 'p-value', value: pValue }]),
    ...(adjustedPValue === null ? [] : [{ variant: 'multiple_testing/benjamini_hochberg', value: adjustedPValue }]),
  ];
  const shown = all.length === 0 ? [{ variant: '-', value: null }] : all;
  return shown.map(
    ({ variant, value }) =>
      html`<tr>
        <td>${concern}</td>
        <td>${levelWords[level]}</td>
        <td>${variant}</td>
        <td class="number">${figure(value) ?? '-'}</td>
      </tr>`,
  );
}

function range({ reference, current }: ComparedColumn): Markup | null {
  if (reference.min === null || current.min === null) return null;
  return html`, ${figure(reference.min)} to ${figure(reference.max)} before, ${figure(current.min)} to
  ${figure(current.max)} now`;
}
