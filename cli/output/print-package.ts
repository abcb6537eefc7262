import type { Json } from '../../client/index.js';
import type { Io } from '../io.js';
import { figure } from './figure.js';
import { packageText } from './package-text.js';
import { printTable, type Cell } from './table.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const without = (value: Fields, ...names: string[]): Fields =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** A package for people: gates and figures as tables, the rest as YAML with long lists cut. */
export function printPackage(io: Io, content: Json): void {
  if (!isFields(content)) return void io.out(packageText(content));
  const validation = isFields(content['validation']) ? content['validation'] : {};
  const training = isFields(content['training']) ? content['training'] : {};
  const gates = rowsOf(validation['gates']);
  const figures = rowsOf(content['comparison']);
  io.out(
    packageText({
      ...without(content, 'comparison'),
      ...(gates.length > 0 ? { validation: without(validation, 'gates') } : {}),
      // The comparison has the same figures.
      ...(figures.length > 0 ? { training: without(training, 'metrics') } : {}),
    }),
  );
  if (gates.length > 0) {
    io.out('');
    printTable(io, ['gate', 'result', 'reason'], gates.map(gateRow), 'No gates.');
  }
  if (figures.length > 0) {
    io.out('');
    printTable(io, ['figure', 'candidate', 'champion'], figures.map(figureRow), 'No figures.');
  }
}

function gateRow({ gate, passed, waived, reason }: Fields): Cell[] {
  return [String(gate), waived === true ? 'waived' : passed === true ? 'passed' : 'FAILED', String(reason)];
}

function figureRow({ metric, candidate, champion }: Fields): Cell[] {
  return [String(metric), figure(candidate), figure(champion)];
}
