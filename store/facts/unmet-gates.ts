import type { UnmetGate } from '../../domain/lifecycle/command-facts.js';
import type { Reader } from '../database/reader.js';
import { ValidationReportRow } from '../entities/validation-report-row.js';

/** Gates with a waiver for this round that has not expired, by the database's clock. */
export async function waivedGates(reader: Reader, versionId: string, round: number): Promise<readonly string[]> {
  const rows = await reader.query<{ gate: string }[]>(
    `select gate from waiver where version_id = $1 and round = $2 and expires_at > clock_timestamp() order by gate`,
    [versionId, round],
  );
  return rows.map((row) => row.gate);
}

/** Gates that failed in the report of this round and have no valid waiver; none without a report. */
export async function unmetGates(reader: Reader, versionId: string, round: number): Promise<readonly UnmetGate[]> {
  const report = await reader.findOneBy(ValidationReportRow, { versionId, round });
  if (!report) return [];
  const waived = new Set(await waivedGates(reader, versionId, round));
  return report.gates
    .filter((gate) => !gate.passed && !waived.has(gate.gate))
    .map((gate) => ({ gate: gate.gate, mandatory: gate.mandatory }));
}
