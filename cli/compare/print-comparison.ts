import pc from 'picocolors';
import type { ComparedColumn, TableComparison } from '../../domain/monitoring/comparison/table-comparison.js';
import type { Io } from '../io.js';
import { percent } from '../../domain/monitoring/verdict/percent.js';
import { printTable, type Cell } from '../output/table.js';
import { levelWords } from './level-words.js';
import { toolWord } from './tool-word.js';
import { summarize } from './summarize.js';

/** Prints a comparison: the answer, what does not fit, the columns ranked, what happened to those that changed. */
export function printComparison(io: Io, comparison: TableComparison): void {
  const { columns, schema, notes } = comparison;
  for (const sentence of summarize(comparison)) io.out(sentence);
  for (const { reason } of schema) io.out(`- ${reason}`);
  io.out('');
  const tool = columns.some((column) => column.tool !== null);
  const head = ['column', 'verdict', 'PSI', 'missing before', 'missing now', ...(tool ? ['the other tool'] : [])];
  printTable(
    io,
    head,
    columns.map((column) => cells(column, tool)),
    'No column is in both tables.',
  );
  const bold = pc.createColors(io.color).bold;
  for (const { name, findings, level } of columns) {
    if (level !== 'major' && level !== 'minor') continue;
    io.out(`\n${bold(name)}: ${findings.join(' ')}`);
  }
  if (notes.length > 0) io.out('');
  for (const note of notes) io.out(`Note: ${note}`);
}

function cells({ name, level, psi, reference, current, tool }: ComparedColumn, withTool: boolean): Cell[] {
  return [
    name,
    levelWords[level],
    psi === null ? null : Math.max(0, psi).toFixed(3),
    reference.rows === 0 ? null : percent(reference.missing / reference.rows),
    current.rows === 0 ? null : percent(current.missing / current.rows),
    ...(withTool ? [toolWord(tool)] : []),
  ];
}
