import type { RefusalReason } from '../../problem/problem.js';
import type { SubmissionFacts } from '../command-facts.js';

/** Rules `signatureMissing`, `baselineMissing`, `datasetMissing`, `modelCardIncomplete`: what a validation cannot do without. */
export function submissionComplete(content: SubmissionFacts): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  const need = (there: boolean, rule: string, message: string) => {
    if (!there) reasons.push({ rule, message });
  };
  need(
    content.hasSignature,
    'signatureMissing',
    'The version has no signature. Register it again with its inputs and outputs.',
  );
  need(
    content.hasBaseline,
    'baselineMissing',
    'The version has no baseline profile. Register it again with `baselineDigest`.',
  );
  need(content.hasDataset, 'datasetMissing', 'The version names no dataset. Register it again with `dataset`.');
  if (content.missingCardParts.length > 0) {
    reasons.push({
      rule: 'modelCardIncomplete',
      message: `The model card lacks: ${content.missingCardParts.join(', ')}. The policy requires them.`,
      evidence: { missing: content.missingCardParts },
    });
  }
  return reasons;
}
