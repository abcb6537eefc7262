import type { RefusalReason } from '../problem/problem.js';
import type { Command } from './command.js';
import type { ModelCommandFacts } from './command-facts.js';
import { findTransition } from './find-transition.js';
import { modelActive } from './guards/model-active.js';
import { modelRetirable } from './guards/model-retirable.js';
import { modelRetrainable } from './guards/model-retrainable.js';
import { notPossibleHere } from './not-possible-here.js';

/** Reasons against a command to the model as a whole: a new version, its champion, a rollback, its end. */
export function modelRefusals(command: Command, model: ModelCommandFacts): RefusalReason[] {
  switch (command) {
    case 'retire':
      return modelRetirable(model);
    case 'retrain':
      return modelRetrainable(model);
    case 'rollback':
      return rollbackRefusals(model);
    case 'suspend':
    case 'resume':
      return championRefusals(command, model);
    default:
      return modelActive(model, command);
  }
}

function rollbackRefusals(model: ModelCommandFacts): RefusalReason[] {
  const reasons: RefusalReason[] = [];
  // A suspended champion, too: who stopped it because it does harm wants its predecessor back, not it.
  if (model.champion === null) {
    reasons.push({
      rule: 'nothingServes',
      message: 'No version of the model serves, so there is nothing to roll back from.',
    });
  }
  if (model.rollbackTargets === 0) {
    reasons.push({ rule: 'noRollbackTarget', message: 'No earlier version is kept warm with an approval that holds.' });
  }
  return reasons;
}

function championRefusals(command: 'suspend' | 'resume', model: ModelCommandFacts): RefusalReason[] {
  const { champion } = model;
  if (champion === null) return [{ rule: 'nothingServes', message: 'The model has no version in production.' }];
  return findTransition(champion.stage, champion.status, command) === null ? [notPossibleHere(command, champion)] : [];
}
