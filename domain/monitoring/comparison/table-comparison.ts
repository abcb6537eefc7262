import type { DriftPolicy, QualityPolicy } from '../../policy/monitoring-policy.js';
import type { ColumnLayout } from '../../profile/column-layout.js';
import type { SchemaFinding } from '../verdict/schema-finding.js';
import type { ReadingLevel, SeriesReading } from '../verdict/series-reading.js';
import type { ColumnRole } from './column-role.js';
import type { ToolReading } from './tool-reading.js';

/** A column in the rows of one side. */
export interface ColumnSide {
  readonly rows: number;
  /** NULL or NaN. */
  readonly missing: number;
  /** Of the finite values; null for categories and where there is none. */
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** A cell of the histograms of both sides. */
export interface ComparedBin {
  /** What falls into it, in words. */
  readonly label: string;
  readonly reference: number;
  readonly current: number;
}

/** A column of both tables, measured and judged. */
export interface ComparedColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** Why it has its role when nobody named it; null for features and for named roles. */
  readonly roleBecause: string | null;
  /** How it was counted; null where it was not. */
  readonly kind: ColumnLayout['kind'] | null;
  /** The worst of its readings. */
  readonly level: ReadingLevel;
  /** Bias-corrected PSI; null where none was measured. */
  readonly psi: number | null;
  /** What happened to it, in sentences. */
  readonly findings: readonly string[];
  readonly readings: readonly SeriesReading[];
  readonly reference: ColumnSide;
  readonly current: ColumnSide;
  readonly bins: readonly ComparedBin[];
  /** The most frequent values of the current rows that the reference does not have. */
  readonly unseen: readonly string[];
  /** What another tool would say of the same rows, when it was asked for. */
  readonly tool: ToolReading | null;
}

/** A whole comparison of two tables. Plain JSON. */
export interface TableComparison {
  readonly schemaVersion: 1;
  readonly reference: { readonly rows: number };
  readonly current: { readonly rows: number };
  /** The worst of all columns and of the schema. */
  readonly level: ReadingLevel;
  /** Columns by level, then by effect: the worst first. */
  readonly columns: readonly ComparedColumn[];
  readonly schema: readonly SchemaFinding[];
  /** How many tests the error control was over. */
  readonly tests: number;
  /** What a reader should know of the comparison itself. */
  readonly notes: readonly string[];
  readonly policy: { readonly drift: DriftPolicy; readonly quality: QualityPolicy };
}
