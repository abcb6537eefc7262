import type { RefusalReason } from '../../problem/problem.js';
import type { ModelCommandFacts } from '../command-facts.js';

/** Rules `modelNotActive` and `consumersDepend`: a model retires once, and not from under those who use it. */
export function modelRetirable(model: ModelCommandFacts): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  if (model.lifecycle === 'retiring' || model.lifecycle === 'retired') {
    reasons.push({
      rule: 'modelNotActive',
      message: `The model is ${model.lifecycle} already.`,
      evidence: { lifecycle: model.lifecycle },
    });
  }
  if (model.consumers.length > 0) {
    reasons.push({
      rule: 'consumersDepend',
      message: `${model.consumers.join(', ')} depend on the model. Remove these dependencies first.`,
      evidence: { consumers: model.consumers },
    });
  }
  return reasons;
}
