import type { RefusalReason } from '../problem/problem.js';
import type { Command } from './command.js';
import type { ModelCommandFacts, VersionCommandFacts } from './command-facts.js';
import { findTransition } from './find-transition.js';
import { eligibleForRollback } from './guards/eligible-for-rollback.js';
import { gatesWaivable } from './guards/gates-waivable.js';
import { modelActive } from './guards/model-active.js';
import { submissionComplete } from './guards/submission-complete.js';
import { notPossibleHere } from './not-possible-here.js';

/** Reasons against a command to one version: its row in the table, then the row's guard. */
export function versionRefusals(
  command: Command,
  version: VersionCommandFacts,
  model: ModelCommandFacts,
): RefusalReason[] {
  const row = findTransition(version.stage, version.status, command);
  if (row === null) return [notPossibleHere(command, version)];
  switch (row.guard) {
    case 'none':
      return [];
    case 'modelActive':
      return modelActive(model, command);
    case 'submissionComplete':
      return [...modelActive(model, command), ...submissionComplete(version.submission)];
    case 'gatesWaivable':
      return gatesWaivable(version.unmetGates);
    case 'eligibleForRollback':
      return eligibleForRollback(version.approvalHolds);
  }
}
