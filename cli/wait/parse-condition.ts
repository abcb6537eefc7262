import { listAlerts, listWindows, showModel, showVersion } from '../../client/index.js';
import type { AlertState, Client, ModelDetail, VersionDetail } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';
import type { VersionReference } from '../options/version-reference.js';
import { camelCase, screamingCase, stageWords } from '../output/words.js';

/** What was seen, in words, and whether it is what is waited for. */
export interface Seen {
  readonly holds: boolean;
  readonly words: string;
  readonly state: unknown;
}
export type Condition = (client: Client) => Promise<Seen>;

/** What `--for` asks about a version, a model or its monitoring. Throws `BadCondition` (exit 2). */
export function parseCondition(wanted: string, reference: VersionReference): Condition {
  const [kind, detail] = wanted.split(':');
  if (kind === 'alert') return alertCondition(reference.model, detail ?? 'firing');
  if (kind === 'windows') return windowsCondition(reference.model, detail ?? '');
  if (wanted !== 'idle' && !stages.includes(kind ?? '')) {
    throw new CliError(exitCodes.usage, 'BadCondition', `"${wanted}" is nothing that could be waited for.`, {
      hint: `Wait for ${stages.join(', ')} (or one with its status, such as approval:pending), idle, alert:firing or windows:30.`,
    });
  }
  return (client) => stageCondition(client, wanted, reference);
}

const stages = ['development', 'validation', 'approval', 'deployment', 'production', 'retired'];

/** `approval`, `approval:pending` or `idle`. */
async function stageCondition(client: Client, wanted: string, { model, version }: VersionReference): Promise<Seen> {
  const state: ModelDetail | VersionDetail =
    version === undefined ? await showModel(client, model) : await showVersion(client, model, version);
  const [stage, status] = wanted.split(':');
  const holds =
    wanted === 'idle'
      ? state.pendingCommand === null
      : camelCase(state.stage) === stage && (!status || camelCase(state.stageStatus) === status);
  return { holds, words: stageWords(state.stage, state.stageStatus), state };
}

function alertCondition(model: string, state: string): Condition {
  return async (client) => {
    const { nodes } = await listAlerts(client, { model, state: screamingCase(state) as AlertState, first: 1 });
    const [alert] = nodes;
    const words = alert ? `at an alert that is ${state}, ${alert.seriesKey}` : `without an alert that is ${state}`;
    return { holds: alert !== undefined, words, state: alert ?? null };
  };
}

function windowsCondition(model: string, text: string): Condition {
  const wanted = /^[1-9][0-9]{0,6}$/.test(text) ? Number(text) : null;
  if (wanted === null) {
    throw new CliError(exitCodes.usage, 'BadCondition', `"windows:${text}" names no number of windows.`, {
      hint: 'Write how many windows are to be closed: windows:30.',
    });
  }
  return async (client) => {
    const { totalCount, nodes } = await listWindows(client, model, { first: 1 });
    return { holds: totalCount >= wanted, words: `at ${totalCount} windows`, state: nodes[0] ?? null };
  };
}
