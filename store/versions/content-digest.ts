import { digestOfJson } from '../audit/digest-of.js';
import type { VersionContentRow } from '../entities/version-content-row.js';
import { plainJson } from '../transaction/plain-json.js';

/** The parts of a content that its digest names. */
export type ContentParts = Pick<
  VersionContentRow,
  | 'artifactDigest'
  | 'signature'
  | 'baselineDigest'
  | 'goldenDigest'
  | 'evaluationDigest'
  | 'datasetVersionId'
  | 'trainingRunId'
  | 'card'
>;

/** The digest that names everything a version consists of. */
export function contentDigest(content: ContentParts): string {
  const { artifactDigest, signature, baselineDigest, goldenDigest, evaluationDigest } = content;
  const { datasetVersionId, trainingRunId, card } = content;
  const parts = { artifactDigest, signature, baselineDigest, goldenDigest, evaluationDigest };
  return digestOfJson(plainJson({ ...parts, datasetVersionId, trainingRunId, card }));
}
