import type { Command } from 'commander';
import { sendLabels, type Client, type SentLabels } from '../../../client/index.js';
import { CliError } from '../../cli-error.js';
import { exitCodes } from '../../exit-codes.js';
import type { Io } from '../../io.js';
import { addSent, nothingSent } from '../../labels/add-sent.js';
import { lineChunks } from '../../labels/line-chunks.js';
import { openInput } from '../../labels/open-input.js';
import { addCommonOptions, type CommonOptions } from '../../options/common-options.js';
import { printDetails } from '../../output/details.js';
import { printJson } from '../../output/print-json.js';
import { printTable } from '../../output/table.js';
import { openSession } from '../../session/open-session.js';

/** `tenure labels send`: what really happened, in bulk. What broke off is simply sent again: the same label changes nothing. */
export function registerLabelsSend(group: Command, io: Io): void {
  const command = group
    .command('send')
    .description('Send what really happened after predictions, in bulk; safe to repeat.')
    .argument('<model>')
    .argument('<file>', 'NDJSON with predictionId, label, observedAt (and environment, values) a line; .parquet; or -');
  addCommonOptions(command, [
    'tenure labels send flight-delay january.ndjson --as operator-1',
    'tenure labels send flight-delay january.parquet --as operator-1 --json',
    'cat january.ndjson | tenure labels send flight-delay - --as operator-1',
  ]).action(async (model: string, file: string, options: CommonOptions) => {
    const { client } = await openSession(io, options, true);
    const sent = file.endsWith('.parquet')
      ? await sendFile(client, model, file)
      : await sendLines(io, client, model, file);
    if (options.json) printJson(io, sent);
    else print(io, sent);
    if (sent.refused > 0) {
      const message = `${sent.refused} labels were refused; the others are stored.`;
      throw new CliError(exitCodes.failed, 'LabelsRefused', message, { hint: 'Mend those lines and send them again.' });
    }
  });
}

async function sendFile(client: Client, model: string, file: string): Promise<SentLabels> {
  // To say that it cannot be read before anything is sent.
  (await openInput(file)).destroy();
  return sendLabels(client, model, { parquetFile: file });
}

async function sendLines(io: Io, client: Client, model: string, file: string): Promise<SentLabels> {
  let sent = nothingSent;
  for await (const { first, lines, text } of lineChunks(await openInput(file))) {
    sent = addSent(sent, await sendLabels(client, model, { ndjson: text }), first - 1);
    if (io.terminal) io.err(`${first - 1 + lines} lines sent`);
  }
  return sent;
}

function print(io: Io, sent: SentLabels): void {
  const more = sent.unknown > sent.unknownIds.length ? ', ...' : '';
  printDetails(io, [
    ['accepted', sent.accepted],
    ['without a prediction yet', sent.unknown],
    ['refused', sent.refused],
  ]);
  if (sent.unknown > 0) io.out(`\nJoined when their predictions come: ${sent.unknownIds.join(', ')}${more}`);
  if (sent.refusedLines.length === 0) return;
  io.out('');
  printTable(
    io,
    ['line', 'why it was refused'],
    sent.refusedLines.map(({ line, reason }) => [line, reason]),
    '',
  );
}
