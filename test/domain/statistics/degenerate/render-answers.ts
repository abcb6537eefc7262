import { catalogue } from '../../../../domain/statistics/catalogue.js';
import { encodeValue } from '../../../../domain/statistics/encoding/encode-value.js';
import type { DegenerateAnswer } from './degenerate-answer.js';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

/** Keys with their values; a NaN is shown with its reason in the other table. */
function valueOf(answer: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(answer).filter(([key]) => key !== 'undefined');
  return entries
    .map(([key, value]) => `${key} ${JSON.stringify(encodeValue(rounded(value))).replaceAll('"', '')}`)
    .join(', ');
}

const rounded = (value: unknown): unknown =>
  typeof value === 'number' && Number.isFinite(value) && value > 1e-300 ? Number(value.toPrecision(6)) : value;

/** One line for each answer: a value, or the code of the error. */
export function renderAnswers(answers: readonly DegenerateAnswer[]): string {
  const lines = answers.map(({ name, input, answer }) =>
    typeof answer === 'string' ? row(`\`${name}\``, input, '', answer) : row(`\`${name}\``, input, valueOf(answer), ''),
  );
  return [row('Statistic', 'Input', 'Answer', 'Error'), row('---', '---', '---', '---'), ...lines].join('\n');
}

/** One line for each key of an answer that may be NaN or infinite. */
export function renderNotFinite(): string {
  const lines = catalogue.flatMap(({ family, variant, notFinite = {} }) =>
    Object.entries(notFinite).flatMap(([key, reasons]) =>
      Object.entries(reasons).map(([what, why]) => row(`\`${family}/${variant}\``, key, what, why)),
    ),
  );
  return [row('Statistic', 'Key', 'May be', 'Because'), row('---', '---', '---', '---'), ...lines].join('\n');
}
