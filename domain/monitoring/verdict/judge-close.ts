import type { MonitoringPolicy } from '../../policy/monitoring-policy.js';
import { judgePart } from './judge-part.js';
import type { JudgedPart } from './judged-part.js';
import { type SchemaFinding, schemaFindings } from './schema-finding.js';
import { settleFamily } from './settle-family.js';
import type { WindowVerdict } from './window-verdict.js';
import { worstLevel } from './worst-level.js';

/** A reference should be so many windows large: below, its own noise counts in every comparison. */
const windowsOfReference = 10;

const names = { drift: 'inputs', prediction: 'outputs', labels: 'labels' };

/** What a closed window is judged by. */
export interface ClosedWindow {
  /** All rows of the window, whatever their segment. */
  readonly rows: number;
  /** Inputs and outputs, of all rows and of the declared segments. */
  readonly parts: readonly JudgedPart[];
}

/**
 * The verdict of a window when it closes: drift of inputs, drift of predictions and data quality of every column and
 * segment, with one error control over all of them. A pure function of profiles and policy: anyone can compute it again.
 */
export function judgeClose({ rows, parts }: ClosedWindow, policy: MonitoringPolicy): WindowVerdict {
  const readings = settleFamily(parts.flatMap((part) => judgePart(part, rows, policy)));
  const missing = parts.filter((part) => part.segment === null).flatMap(missingColumns);
  return {
    schemaVersion: 1,
    family: 'close',
    rows,
    level: rows === 0 ? 'noData' : missing.length > 0 ? 'major' : worstLevel(readings.map(({ level }) => level)),
    readings,
    schema: missing,
    notes: parts.filter((part) => part.segment === null).flatMap((part) => smallReference(part, rows)),
  };
}

function missingColumns({ reference, columns }: JudgedPart): SchemaFinding[] {
  return schemaFindings(
    reference.layouts,
    columns.map(({ name }) => ({ name, type: null })),
  );
}

function smallReference({ concern, reference }: JudgedPart, rows: number): string[] {
  if (reference.rows >= windowsOfReference * rows) return [];
  return [
    `The reference of the ${names[concern]} has ${reference.rows} rows, fewer than ${windowsOfReference} windows of ${rows}: its own noise counts.`,
  ];
}
