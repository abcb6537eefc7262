import type { Command } from './command.js';
import type { Stage, StageStatus } from './stage.js';

/** Something that happened, found by the system. Only a fact moves a version that a command does not move by itself. */
export const facts = [
  'trainingDone',
  'trainingFailed',
  'contentRegistered',
  'selfSubmitted',
  'gatesPassed',
  'gateFailed',
  'gatesWaived',
  'approved',
  'rejected',
  'changesRequested',
  'withdrawn',
  'expired',
  'deployed',
  'deployCompensated',
  'suspended',
  'resumed',
  'replaced',
  'rolledBackTo',
  'rolledBackFrom',
  'versionRetired',
  'modelRetired',
] as const;
export type Fact = (typeof facts)[number];

/** Rules, by name, that a command must pass besides standing in the table. `guards/` holds one function for each. */
export type Guard = 'modelActive' | 'submissionComplete' | 'gatesWaivable' | 'eligibleForRollback' | 'none';

/**
 * One row of the life cycle: in (`stage`, `status`) the command or fact `on` leads to `next`.
 * `addressee` is the workflow that a command goes to. `next` null: the command is accepted, and facts move the version.
 */
export interface Transition {
  readonly stage: Stage;
  readonly status: StageStatus;
  readonly on: Command | Fact;
  readonly next: readonly [Stage, StageStatus] | null;
  readonly addressee: 'release' | 'model';
  readonly guard: Guard;
}

type Cell = readonly [Stage, StageStatus];
const row = (
  from: Cell,
  on: Command | Fact,
  next: Cell | null,
  guard: Guard = 'none',
  addressee: 'release' | 'model' = 'release',
): Transition => ({ stage: from[0], status: from[1], on, next, addressee, guard });

const developing: Cell = ['development', 'inProgress'];
const developed: Cell = ['development', 'passed'];
const undeveloped: Cell = ['development', 'failed'];
const validating: Cell = ['validation', 'inProgress'];
const invalid: Cell = ['validation', 'failed'];
const awaitingApproval: Cell = ['approval', 'pending'];
const notApproved: Cell = ['approval', 'failed'];
const deployable: Cell = ['deployment', 'pending'];
const deploying: Cell = ['deployment', 'inProgress'];
const notDeployed: Cell = ['deployment', 'failed'];
const serving: Cell = ['production', 'inProgress'];
const suspended: Cell = ['production', 'onHold'];
const warm: Cell = ['production', 'passed'];
const abandoned: Cell = ['production', 'failed'];
const retired: Cell = ['retired', 'passed'];

/** States in which nobody is scored by the version, so that it may be retired alone. */
const idle: readonly Cell[] = [developed, undeveloped, invalid, awaitingApproval, notApproved, deployable, notDeployed];
const idleAfterProduction: readonly Cell[] = [warm, abandoned];
const everyLivingCell: readonly Cell[] = [
  developing,
  ...idle,
  validating,
  deploying,
  serving,
  suspended,
  ...idleAfterProduction,
];

/** The life cycle of a version, as data. What is not here is not possible. */
export const transitions: readonly Transition[] = [
  row(developing, 'trainingDone', developed),
  row(developing, 'contentRegistered', developed),
  row(developing, 'trainingFailed', undeveloped),
  row(developed, 'trainVersion', developing, 'modelActive'),
  row(undeveloped, 'trainVersion', developing, 'modelActive'),
  row(developed, 'registerVersion', developing, 'modelActive'),
  row(undeveloped, 'registerVersion', developing, 'modelActive'),
  row(developed, 'submitForValidation', validating, 'submissionComplete'),
  row(developed, 'selfSubmitted', validating),
  row(validating, 'gatesPassed', awaitingApproval),
  row(validating, 'gateFailed', invalid),
  row(invalid, 'submitForValidation', validating, 'submissionComplete'),
  row(invalid, 'waiveGate', null, 'gatesWaivable'),
  row(invalid, 'gatesWaived', awaitingApproval),
  row(awaitingApproval, 'decideApproval', null),
  row(awaitingApproval, 'withdraw', null),
  row(awaitingApproval, 'approved', deployable),
  row(awaitingApproval, 'rejected', notApproved),
  row(awaitingApproval, 'changesRequested', developed),
  row(awaitingApproval, 'withdrawn', developed),
  row(awaitingApproval, 'expired', notApproved),
  row(notApproved, 'submitForValidation', validating, 'submissionComplete'),
  row(deployable, 'deploy', deploying, 'modelActive'),
  row(notDeployed, 'deploy', deploying, 'modelActive'),
  row(deploying, 'deployed', serving),
  row(deploying, 'deployCompensated', notDeployed),
  row(serving, 'suspend', null, 'none', 'model'),
  row(serving, 'suspended', suspended),
  row(suspended, 'resume', null, 'none', 'model'),
  row(suspended, 'resumed', serving),
  row(serving, 'replaced', warm),
  row(warm, 'rollback', null, 'eligibleForRollback', 'model'),
  row(warm, 'rolledBackTo', serving),
  row(serving, 'rolledBackFrom', abandoned),
  row(suspended, 'rolledBackFrom', abandoned),
  ...idle.map((cell) => row(cell, 'retireVersion', retired)),
  ...idleAfterProduction.map((cell) => row(cell, 'retireVersion', retired, 'none', 'model')),
  ...everyLivingCell.map((cell) => row(cell, 'modelRetired', retired)),
];
