import { canonicalJson } from '../../domain/audit/canonical-json.js';

/** What the server's key signs of a decision. */
export interface DecisionToSign {
  readonly decisionId: string;
  readonly requestId: string;
  readonly personId: string;
  readonly decision: string;
  readonly reason: string;
  readonly packageDigest: string;
  readonly decidedAt: Date;
}

/** The signed bytes of a decision: the canonical JSON of its parts, the time as ISO 8601 with milliseconds. */
export function decisionBytes(decision: DecisionToSign): Buffer {
  const { decisionId, requestId, personId, reason, packageDigest, decidedAt } = decision;
  return Buffer.from(
    canonicalJson({
      decisionId,
      requestId,
      personId,
      decision: decision.decision,
      reason,
      packageDigest,
      decidedAt: decidedAt.toISOString(),
    }),
    'utf8',
  );
}
