import type { Command } from 'commander';
import { listModels, type Stage } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { parseWholeNumber } from '../../options/parse-whole-number.js';
import { printJson } from '../../output/print-json.js';
import { printTable } from '../../output/table.js';
import { screamingCase, stageWords } from '../../output/words.js';
import { openSession } from '../../session/open-session.js';

interface ListOptions extends CommonOptions {
  readonly text?: string;
  readonly stage?: string;
  readonly team?: string;
  readonly waitingForMe?: boolean;
  readonly first: number;
}

/** `tenure model list`. */
export function registerModelList(group: Command, io: Io): void {
  addCommonOptions(group.command('list').description('List the models that you may see.'), [
    'tenure model list',
    'tenure model list --waiting-for-me --as approver-1',
    'tenure model list --stage production --json',
  ])
    .option('--text <text>', 'only those whose key or name contains it')
    .option('--stage <stage>', 'development, validation, approval, deployment, production or retired')
    .option('--team <team>', 'only those of the team')
    .option('--waiting-for-me', 'only those that wait for your decision')
    .option('--first <n>', 'at most so many, 1 to 100', parseWholeNumber, 100)
    .action(async (options: ListOptions) => {
      const { client } = await openSession(io, options, false);
      const filter = {
        ...(options.text ? { text: options.text } : {}),
        ...(options.stage ? { stage: screamingCase(options.stage) as Stage } : {}),
        ...(options.team ? { team: options.team } : {}),
        ...(options.waitingForMe ? { waitingForMe: true } : {}),
      };
      const models = await listModels(client, { filter, first: options.first });
      if (options.json) {
        printJson(io, models);
        return;
      }
      printTable(
        io,
        ['model', 'kind', 'tier', 'stage', 'champion', 'waits for'],
        models.nodes.map((model) => [
          model.key,
          model.kind.toLowerCase(),
          model.riskTier,
          stageWords(model.stage, model.stageStatus),
          model.champion?.number,
          model.waitingFor,
        ]),
        'No models yet. Register one: tenure model register --help',
      );
      if (models.totalCount > models.nodes.length) io.out(`${models.nodes.length} of ${models.totalCount}.`);
    });
}
