import type { ColumnRole } from '../../domain/monitoring/comparison/column-role.js';
import type { DriftPolicy, QualityPolicy } from '../../domain/policy/monitoring-policy.js';

/** What is asked of one column; what is left out is inferred. */
export interface ColumnSettings {
  readonly role?: ColumnRole | undefined;
  /** Count it as numbers or as categories, whatever the file says. */
  readonly type?: 'number' | 'category' | undefined;
  /** Plausible values; without them, the smallest and largest of the reference. */
  readonly range?: readonly [number, number] | undefined;
}

/** How two files are compared. */
export interface CompareSettings {
  readonly columns: Readonly<Record<string, ColumnSettings>>;
  readonly drift: DriftPolicy;
  readonly quality: QualityPolicy;
  /** Judge each column as this tool does by default, beside our own rule. */
  readonly tool: 'evidently' | 'nannyml' | null;
}
