import type { Response } from '../../domain/policy/response.js';
import type { ResponseFacts } from '../../domain/policy/response-facts.js';
import type { RetrainBasis } from '../retraining/read-retrain-basis.js';

/** An answer with everything that it was decided by. */
export interface Decided extends Response {
  readonly facts: ResponseFacts | null;
  readonly basis: RetrainBasis | null;
  readonly policyVersionId: string;
}
