import type { ColumnKind } from '../../domain/monitoring/comparison/column-kind.js';
import type { ColumnRole } from '../../domain/monitoring/comparison/column-role.js';
import { inferRole } from '../../domain/monitoring/comparison/infer-role.js';
import type { SchemaFinding } from '../../domain/monitoring/verdict/schema-finding.js';
import { nearestName } from '../../domain/policy/nearest-name.js';
import type { ProfiledColumn } from '../../domain/profile/profile-columns.js';
import { DatasetError } from '../dataset-error.js';
import type { ColumnSettings } from './compare-settings.js';
import type { Distinct } from './count-distinct.js';
import type { OpenTable, TableColumn } from './open-table.js';

/** A column of both tables and what it is for. */
export interface PlannedColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly roleBecause: string | null;
  /** How it is counted; null where it is not. */
  readonly profiled: ProfiledColumn | null;
}

/** Columns that are compared, and where the tables do not fit together. */
export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
  readonly schema: readonly SchemaFinding[];
}

/**
 * Decides what is compared: columns of both tables that hold the same kind. A column without any value fits every kind.
 *
 * @param counted values and different values of the columns of each side
 * @throws DatasetError when a column is set up that the reference does not have
 */
export function planColumns(
  reference: OpenTable,
  current: OpenTable,
  counted: {
    readonly reference: ReadonlyMap<string, Distinct>;
    readonly current: ReadonlyMap<string, Distinct>;
  },
  settings: Readonly<Record<string, ColumnSettings>>,
): ColumnPlan {
  checkNames(Object.keys(settings), reference.columns);
  const found = new Map(current.columns.map((column) => [column.name, column]));
  const columns: PlannedColumn[] = [];
  const schema: SchemaFinding[] = [];
  for (const column of reference.columns) {
    const { name, sqlType } = column;
    const asked = settings[name] ?? {};
    if (asked.role === 'ignored') continue;
    const other = found.get(name);
    if (other === undefined) {
      schema.push({ column: name, kind: 'missing', reason: `The current table has no column "${name}".` });
      continue;
    }
    const kind = sharedKind(column, other, counted, asked);
    if (kind === null) {
      const reason = `The column "${name}" holds ${other.sqlType}, in the reference ${sqlType}.`;
      schema.push({ column: name, kind: 'retyped', reason });
      continue;
    }
    const inferred = inferRole({ kind, ...(counted.reference.get(name) ?? { values: 0, distinct: 0 }) });
    const { role, because } = asked.role === undefined ? inferred : { role: asked.role, because: null };
    columns.push({ name, role, roleBecause: because, profiled: profiledAs(name, role, kind, [column, other], asked) });
  }
  const known = new Set(reference.columns.map(({ name }) => name));
  for (const { name } of current.columns) {
    if (!known.has(name))
      schema.push({ column: name, kind: 'extra', reason: `The reference has no column "${name}".` });
  }
  return { columns, schema };
}

function checkNames(asked: readonly string[], columns: readonly TableColumn[]): void {
  const names = columns.map(({ name }) => name);
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = nearestName(unknown, names);
  const hint = near === null ? `it has ${names.join(', ')}` : `did you mean "${near}"?`;
  throw new DatasetError(`The reference has no column "${unknown}" (${hint}).`);
}

function sharedKind(
  { name, kind }: TableColumn,
  other: TableColumn,
  counted: Parameters<typeof planColumns>[2],
  asked: ColumnSettings,
): ColumnKind | null {
  if (asked.type === 'category') return 'category';
  const [a, b] = [kind, other.kind].map((one) => (one === 'integer' && asked.type === 'number' ? 'number' : one));
  if (a === b) return a as ColumnKind;
  if (isNumber(kind) && isNumber(other.kind)) return 'number';
  if (counted.reference.get(name)?.values === 0) return other.kind;
  return counted.current.get(name)?.values === 0 ? kind : null;
}

const isNumber = (kind: ColumnKind): boolean => kind === 'number' || kind === 'integer';

function profiledAs(
  name: string,
  role: ColumnRole,
  kind: ColumnKind,
  columns: readonly TableColumn[],
  { range }: ColumnSettings,
): ProfiledColumn | null {
  if (role === 'identifier' || role === 'time' || role === 'ignored' || kind === 'time' || kind === 'other')
    return null;
  if (!isNumber(kind)) return { name, type: 'BYTES' };
  const type = columns.every(({ sqlType }) => sqlType === 'FLOAT') ? 'FP32' : 'FP64';
  return { name, type, ...(range && { range }) };
}
