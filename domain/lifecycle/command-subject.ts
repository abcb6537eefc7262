import type { Command } from './command.js';

/**
 * What a command is about. `model`: the model as a whole, whatever version is looked at. `version`: one version.
 * `versionOrNew`: one version's content, or a new version. `versionOrModel`: the version looked at, or, asked of the
 * model, its champion or rollback target.
 */
export type CommandSubject = 'model' | 'version' | 'versionOrNew' | 'versionOrModel';

const subjects: Readonly<Record<Command, CommandSubject>> = {
  trainVersion: 'versionOrNew',
  registerVersion: 'versionOrNew',
  submitForValidation: 'version',
  waiveGate: 'version',
  decideApproval: 'version',
  withdraw: 'version',
  deploy: 'version',
  rollback: 'versionOrModel',
  suspend: 'versionOrModel',
  resume: 'versionOrModel',
  retrain: 'model',
  retire: 'model',
  retireVersion: 'version',
};

export function commandSubject(command: Command): CommandSubject {
  return subjects[command];
}
