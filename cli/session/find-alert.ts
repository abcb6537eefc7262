import { listAlerts, ProblemError, type Client } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/**
 * The id of the alert that a person means: an id, `flight-delay/performance:logLoss` (the open one of that series), or
 * `flight-delay` (its only open one). Throws `ProblemError` of kind `NotFound`, `AlertAmbiguous` (exit 2).
 */
export async function findAlert(client: Client, reference: string): Promise<string> {
  const [, model, series] = /^([a-z0-9-]{1,63})(?:\/(.+))?$/.exec(reference) ?? [];
  if (model === undefined) return reference;
  const { nodes } = await listAlerts(client, { model, first: 100 });
  const open = nodes.filter(({ episode, closedAt }) => episode !== null && closedAt === null);
  const [found, ...others] = open.filter(({ seriesKey }) => series === undefined || seriesKey === series);
  if (found && others.length === 0) return found.id;
  if (found) {
    const choices = open.map(({ seriesKey }) => `${model}/${seriesKey}`).join(', ');
    throw new CliError(exitCodes.usage, 'AlertAmbiguous', `${model} has ${open.length} open alerts.`, {
      hint: `Say which one: ${choices}.`,
    });
  }
  const hint = `\`tenure alerts ${model}\` lists what there is.`;
  throw new ProblemError('NotFound', 'AlertNotFound', `There is no open alert ${reference}.`, hint);
}
