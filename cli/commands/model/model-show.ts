import type { Command } from 'commander';
import { listVersions, showModel, type ModelDetail, type VersionSummary } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { printAllowedCommands } from '../../output/print-allowed-commands.js';
import { printDetails } from '../../output/details.js';
import { printJson } from '../../output/print-json.js';
import { printTable } from '../../output/table.js';
import { camelCase, stageWords } from '../../output/words.js';
import { openSession } from '../../session/open-session.js';

function print(io: Io, model: ModelDetail, versions: readonly VersionSummary[]): void {
  printDetails(io, [
    ['model', model.key],
    ['name', model.name],
    ['kind', model.kind.toLowerCase()],
    ['use case', model.useCase && `${model.useCase.key} (${model.useCase.title})`],
    ['team, owner', `${model.team.key}, ${model.owner.key}`],
    ['risk tier', model.riskTier],
    ['policy', `${model.policy.key} version ${model.policy.number}`],
    ['stage', stageWords(model.stage, model.stageStatus)],
    ['waits for', model.waitingFor],
    ['suspended', model.suspended ? 'yes' : 'no'],
    ['under way', model.pendingCommand && camelCase(model.pendingCommand)],
    ['champion', model.champion && `version ${model.champion.number}`],
    ['workflow', model.workflow.url ?? model.workflow.workflowId],
  ]);
  io.out('');
  printTable(
    io,
    ['version', 'stage', 'created'],
    versions.map((version) => [version.number, stageWords(version.stage, version.stageStatus), version.createdAt]),
    'No versions yet.',
  );
  io.out('');
  printTable(
    io,
    ['environment', 'version', 'active', 'since', 'until', 'endpoint'],
    model.deployments.map((one) => [
      one.environment,
      one.version.number,
      one.active ? 'yes' : 'no',
      one.since,
      one.until,
      one.endpoint,
    ]),
    'Not deployed.',
  );
  for (const finding of model.findings) io.out(`Open finding (${finding.severity}): ${finding.title}`);
  io.out('');
  printAllowedCommands(io, model.allowedCommands);
}

/** `tenure model show`. */
export function registerModelShow(group: Command, io: Io): void {
  addCommonOptions(
    group.command('show').description('Show a model, its versions and what can be done.').argument('<model>'),
    [
      'tenure model show flight-delay',
      'tenure model show flight-delay --as operator-1',
      'tenure model show flight-delay --json',
    ],
  ).action(async (key: string, options: CommonOptions) => {
    const { client } = await openSession(io, options, false);
    const model = await showModel(client, key);
    const versions = (await listVersions(client, key, { first: 20 })).nodes;
    if (options.json) printJson(io, { ...model, versions });
    else print(io, model, versions);
  });
}
