import type { RefusalReason } from '../../problem/problem.js';
import type { ModelCommandFacts } from '../command-facts.js';
import { modelActive } from './model-active.js';

/**
 * Rules `modelNotActive`, `nothingServes`, `championNotTrainedHere`, `retrainRunning`, `labelsMissing`: retraining does
 * again what made the champion, with what was learned since, one at a time.
 */
export function modelRetrainable(model: ModelCommandFacts): RefusalReason[] {
  const reasons = model.lifecycle === 'suspended' ? [suspended] : modelActive(model, 'retrain');
  if (model.champion === null) return [...reasons, withoutChampion];
  if (!model.championTrainedHere) {
    reasons.push({
      rule: 'championNotTrainedHere',
      message: 'The champion was trained elsewhere. Train it there, and register the new version.',
    });
  }
  if (model.retrainRunning !== null) {
    reasons.push({
      rule: 'retrainRunning',
      message: `A retrain is under way: version ${model.retrainRunning}.`,
      evidence: { version: model.retrainRunning },
    });
  }
  if (model.labelledRows === 0) {
    reasons.push({
      rule: 'labelsMissing',
      message: 'No labelled predictions have come since the training of the champion. Send labels, then retrain.',
    });
  }
  return reasons;
}

const suspended: RefusalReason = {
  rule: 'modelNotActive',
  message: 'The model is suspended. Resume it, then retrain.',
  evidence: { lifecycle: 'suspended' },
};

const withoutChampion: RefusalReason = {
  rule: 'nothingServes',
  message: 'The model has no champion to retrain. Train a version instead.',
};
