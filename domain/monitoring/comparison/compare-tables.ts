import type { DriftPolicy, QualityPolicy } from '../../policy/monitoring-policy.js';
import { defaultMonitoring } from '../../policy/templates/default-monitoring.js';
import type { ReferenceProfile } from '../../profile/baseline.js';
import type { ColumnProfile } from '../../profile/column-profile.js';
import type { JudgedPart } from '../verdict/judged-part.js';
import { judgePart } from '../verdict/judge-part.js';
import { judgeShare } from '../verdict/judge-share.js';
import type { PendingReading } from '../verdict/pending-reading.js';
import type { SchemaFinding } from '../verdict/schema-finding.js';
import type { SeriesReading } from '../verdict/series-reading.js';
import { settleFamily } from '../verdict/settle-family.js';
import { worstLevel } from '../verdict/worst-level.js';
import type { ColumnRole } from './column-role.js';
import { describeColumn } from './describe-column.js';
import { notesOf } from './notes-of.js';
import { rankColumns } from './rank-columns.js';
import type { TableComparison } from './table-comparison.js';
import type { ToolReading } from './tool-reading.js';

/** A column of both tables and what was counted of it. */
export interface CountedColumn {
  readonly name: string;
  readonly role: ColumnRole;
  readonly roleBecause: string | null;
  /** Values of the current rows that the reference does not have. */
  readonly unseen: readonly string[];
  readonly tool: ToolReading | null;
}

/** Two tables, counted by the layouts of the first. */
export interface CountedTables {
  /** Profiles of the columns that have a role other than identifier, time or ignored. */
  readonly reference: ReferenceProfile;
  readonly current: { readonly rows: number; readonly columns: readonly ColumnProfile[] };
  readonly columns: readonly CountedColumn[];
  /** Missing values of identifiers and times. */
  readonly missing: ReadonlyMap<string, { readonly reference: number; readonly current: number }>;
  readonly schema: readonly SchemaFinding[];
}

const concerns = { feature: 'drift', calendar: 'drift', prediction: 'prediction', label: 'labels' } as const;

/**
 * Judges one table against another by the rule that judges a window against its baseline: all columns are one family of
 * tests. The whole current table counts as one window of the reference's phase, so a column that became constant is
 * judged; columns declared `calendar` are shown. Pure: the same counts and policy give the same comparison.
 */
export function compareTables(tables: CountedTables, drift: DriftPolicy, quality: QualityPolicy): TableComparison {
  const calendar = tables.columns.filter(({ role }) => role === 'calendar').map(({ name }) => name);
  const policy = { ...defaultMonitoring, drift: { ...drift, calendar }, quality };
  const { reference, current, columns, schema } = tables;
  const parts = Object.entries(concerns).map(([role, concern]) => partOf(tables, role as ColumnRole, concern));
  const readings = settleFamily([
    ...parts.flatMap((part) => judgePart(part, current.rows, policy)),
    ...missingShares(tables, quality),
  ]);
  const of = (name: string): SeriesReading[] => readings.filter(({ subject }) => subject === name);
  const described = columns
    .filter(({ role }) => role !== 'ignored')
    .map((column) => describeColumn(column, of(column.name), tables));
  return {
    schemaVersion: 1,
    reference: { rows: reference.rows },
    current: { rows: current.rows },
    level: current.rows === 0 ? 'noData' : schema.length > 0 ? 'major' : worstLevel(readings.map(({ level }) => level)),
    columns: rankColumns(described),
    schema,
    tests: readings.filter(({ adjustedPValue }) => adjustedPValue !== null).length,
    notes: notesOf(tables, drift),
    policy: { drift: policy.drift, quality },
  };
}

function partOf(tables: CountedTables, role: ColumnRole, concern: JudgedPart['concern']): JudgedPart {
  const names = new Set(tables.columns.filter((column) => column.role === role).map(({ name }) => name));
  const ours = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
    all.filter(({ name }) => names.has(name));
  const { rows, layouts, columns } = tables.reference;
  const reference = { rows, layouts: ours(layouts), columns: ours(columns) };
  const samePhase = role === 'calendar' ? null : reference;
  return {
    concern,
    segment: null,
    reference,
    samePhase,
    rows: tables.current.rows,
    columns: ours(tables.current.columns),
  };
}

function missingShares({ missing, reference, current }: CountedTables, quality: QualityPolicy): PendingReading[] {
  return [...missing].map(([name, bad]) =>
    judgeShare(
      {
        concern: 'missing',
        name,
        segment: null,
        reference: { bad: bad.reference, rows: reference.rows },
        window: { bad: bad.current, rows: current.rows },
      },
      quality,
    ),
  );
}
