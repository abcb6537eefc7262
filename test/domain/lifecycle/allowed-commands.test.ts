import { describe, expect, it } from '@jest/globals';
import { allowedCommands } from '../../../domain/lifecycle/allowed-commands.js';
import { commands, type Command } from '../../../domain/lifecycle/command.js';
import { commandSubject } from '../../../domain/lifecycle/command-subject.js';
import type { CommandFacts } from '../../../domain/lifecycle/command-facts.js';
import { findTransition } from '../../../domain/lifecycle/find-transition.js';
import { gateWaivable } from '../../../domain/lifecycle/guards/gate-waivable.js';
import { refusalsOf } from '../../../domain/lifecycle/refusals-of.js';
import { stages, stageStatuses } from '../../../domain/lifecycle/stage.js';
import { rolesThatMay } from '../../../domain/people/roles-that-may.js';
import { actor, facts, openRequest } from './example-facts.js';

const rules = (command: Command, about: CommandFacts) => refusalsOf(command, about).map((one) => one.rule);

const cells = stages.flatMap((stage) =>
  stageStatuses.flatMap((status) => commands.map((command) => ({ stage, status, command }))),
);

describe('allowed commands', () => {
  it('answer for every command, once and in order', () => {
    expect(allowedCommands(facts({})).map((one) => one.command)).toEqual(commands);
  });

  it.each(cells.filter(({ command }) => commandSubject(command) !== 'model'))(
    'allow $command in $stage $status exactly when the table has it',
    ({ stage, status, command }) => {
      const submitter = actor(['developer'], 'submitter');
      const who = command === 'withdraw' ? { actor: submitter } : {};
      const found = allowedCommands(facts({ ...who, version: { stage, status } })).find(
        (one) => one.command === command,
      );
      const inTable = findTransition(stage, status, command) !== null;
      expect(found?.allowed).toBe(inTable);
      expect(found?.reasons.map((one) => one.rule)).toEqual(inTable ? [] : ['notPossibleInThisStage']);
    },
  );

  it.each(commands.filter((command) => command !== 'decideApproval'))(
    'refuse %s without its role, and say which',
    (command) => {
      const reasons = refusalsOf(command, facts({ actor: actor(['viewer', 'auditor']) }));
      expect(reasons[0]).toMatchObject({ rule: 'roleMissing', evidence: { needed: rolesThatMay(command) } });
    },
  );

  it.each(commands)('refuse %s to a role of another team', (command) => {
    const elsewhere = actor(['developer', 'approver', 'operator', 'owner']);
    const grants = elsewhere.grants.map((grant) => ({ ...grant, team: 'other' }));
    expect(rules(command, facts({ actor: { ...elsewhere, grants } }))).toContain('roleMissing');
  });

  it('give every reason at once', () => {
    const about = facts({
      actor: actor(['viewer']),
      version: {
        pendingCommand: 'trainVersion',
        submission: { hasSignature: false, hasBaseline: false, hasDataset: false, missingCardParts: ['contact'] },
      },
    });
    expect(rules('submitForValidation', about)).toEqual([
      'roleMissing',
      'commandPending',
      'signatureMissing',
      'baselineMissing',
      'datasetMissing',
      'modelCardIncomplete',
    ]);
  });

  it('refuse a second command while one is pending, but no decision and no withdrawal', () => {
    const version = { stage: 'approval', status: 'pending', pendingCommand: 'retireVersion' } as const;
    expect(rules('retireVersion', facts({ version }))).toEqual(['commandPending']);
    expect(rules('decideApproval', facts({ version }))).toEqual([]);
    expect(rules('withdraw', facts({ version, actor: actor(['developer'], 'submitter') }))).toEqual([]);
    const model = { pendingCommand: 'suspend' };
    expect(rules('suspend', facts({ model, version: null }))).toEqual(['commandPending']);
    expect(rules('retire', facts({ model, version: null }))).toEqual(['commandPending']);
  });

  it.each(['retiring', 'retired'] as const)('refuse everything new on a %s model', (lifecycle) => {
    const model = { lifecycle };
    expect(rules('trainVersion', facts({ model, version: null }))).toEqual(['modelNotActive']);
    expect(rules('registerVersion', facts({ model }))).toEqual(['modelNotActive']);
    expect(rules('submitForValidation', facts({ model }))).toEqual(['modelNotActive']);
    expect(rules('deploy', facts({ model, version: { stage: 'deployment', status: 'pending' } }))).toEqual([
      'modelNotActive',
    ]);
    expect(rules('retire', facts({ model }))).toEqual(['modelNotActive']);
    expect(rules('retrain', facts({ model }))).toEqual(['modelNotActive']);
  });

  it('let a suspended model be trained and submitted, and not deployed', () => {
    const model = { lifecycle: 'suspended' } as const;
    expect(rules('trainVersion', facts({ model }))).toEqual([]);
    expect(rules('submitForValidation', facts({ model }))).toEqual([]);
    expect(rules('deploy', facts({ model, version: { stage: 'deployment', status: 'pending' } }))).toEqual([
      'modelNotActive',
    ]);
  });

  it('refuse to retire a model that others depend on, and name them', () => {
    const [reason] = refusalsOf('retire', facts({ model: { consumers: ['crew-planning'] } }));
    expect(reason).toMatchObject({ rule: 'consumersDepend', evidence: { consumers: ['crew-planning'] } });
  });

  it('judge suspend, resume and rollback of the model by its champion', () => {
    const onHold = { champion: { stage: 'production', status: 'onHold' } } as const;
    expect(rules('suspend', facts({ version: null }))).toEqual([]);
    expect(rules('resume', facts({ version: null }))).toEqual(['notPossibleInThisStage']);
    expect(rules('suspend', facts({ version: null, model: onHold }))).toEqual(['notPossibleInThisStage']);
    expect(rules('resume', facts({ version: null, model: onHold }))).toEqual([]);
    expect(rules('suspend', facts({ version: null, model: { champion: null } }))).toEqual(['nothingServes']);
    expect(rules('rollback', facts({ version: null }))).toEqual([]);
    expect(rules('rollback', facts({ version: null, model: onHold }))).toEqual([]);
    expect(rules('rollback', facts({ version: null, model: { champion: null } }))).toEqual(['nothingServes']);
    expect(rules('rollback', facts({ version: null, model: { rollbackTargets: 0 } }))).toEqual(['noRollbackTarget']);
  });

  it('ask for a version where a command is about one', () => {
    expect(rules('submitForValidation', facts({ version: null }))).toEqual(['versionNotNamed']);
    expect(rules('trainVersion', facts({ version: null }))).toEqual([]);
  });

  it.each<[string, Parameters<typeof facts>[0]['model'], string]>([
    ['without a champion', { champion: null, championTrainedHere: false, labelledRows: 0 }, 'nothingServes'],
    ['without labels', { labelledRows: 0 }, 'labelsMissing'],
    ['of a champion that was trained elsewhere', { championTrainedHere: false }, 'championNotTrainedHere'],
    ['while one runs', { retrainRunning: 3 }, 'retrainRunning'],
    ['while the model is suspended', { lifecycle: 'suspended' }, 'modelNotActive'],
    ['while another command is carried out', { pendingCommand: 'rollback' }, 'commandPending'],
  ])('refuse a retraining %s', (_, model, rule) => {
    expect(rules('retrain', facts({}))).toEqual([]);
    expect(rules('retrain', facts({ model }))).toEqual([rule]);
  });

  it('refuse a rollback to a version whose approval does not hold', () => {
    const version = { stage: 'production', status: 'passed', approvalHolds: false } as const;
    expect(rules('rollback', facts({ version }))).toEqual(['approvalDoesNotHold']);
  });

  it('refuse to waive where every unmet gate is mandatory, or none is unmet', () => {
    const at = { stage: 'validation', status: 'failed' } as const;
    expect(
      rules('waiveGate', facts({ version: { ...at, unmetGates: [{ gate: 'signature', mandatory: true }] } })),
    ).toEqual(['gateMandatory']);
    expect(rules('waiveGate', facts({ version: { ...at, unmetGates: [] } }))).toEqual(['nothingToWaive']);
  });

  it('say to the submitter that somebody else decides', () => {
    const version = { stage: 'approval', status: 'pending', approvalRequest: openRequest } as const;
    expect(rules('decideApproval', facts({ version, actor: actor(['approver'], 'submitter') }))).toEqual([
      'submitterMayNotDecide',
    ]);
    expect(rules('withdraw', facts({ version }))).toEqual(['notSubmitter']);
  });
});

describe('the waiver of one gate', () => {
  const unmet = [
    { gate: 'latency', mandatory: false },
    { gate: 'signature', mandatory: true },
  ];

  it('is possible where the gate is unmet and not mandatory', () => {
    expect(gateWaivable('latency', unmet)).toEqual([]);
    expect(gateWaivable('signature', unmet).map((one) => one.rule)).toEqual(['gateMandatory']);
    expect(gateWaivable('calibration', unmet).map((one) => one.rule)).toEqual(['gateNotUnmet']);
  });
});
