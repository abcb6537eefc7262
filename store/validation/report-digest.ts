import { digestOfJson } from '../audit/digest-of.js';
import type { ValidationReportRow } from '../entities/validation-report-row.js';
import { plainJson } from '../transaction/plain-json.js';

/** The digest that names what the gates found in a round. */
export function reportDigest(
  report: Pick<ValidationReportRow, 'versionId' | 'contentId' | 'round' | 'gates' | 'passed'>,
): string {
  const { versionId, contentId, round, gates, passed } = report;
  return digestOfJson(plainJson({ versionId, contentId, round, gates, passed }));
}
