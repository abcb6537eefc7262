import { followAlerts, followModel, showWindow, type Client } from '../../../client/index.js';
import type { Io } from '../../io.js';
import { alertLine } from '../../output/print-alerts.js';
import { printJsonLine } from '../../output/print-json.js';
import { windowLine } from '../../output/window-line.js';

/** Prints windows as they are judged and alerts as they change, one line each, until it is stopped. */
export async function followMonitoring(io: Io, client: Client, model: string, json: boolean): Promise<void> {
  await Promise.all([followWindows(io, client, model, json), followChangedAlerts(io, client, model, json)]);
}

async function followWindows(io: Io, client: Client, model: string, json: boolean): Promise<void> {
  for await (const { type, details } of followModel(client, model)) {
    if (type !== 'window.judged') continue;
    const window = await showWindow(client, String((details as { window?: unknown }).window));
    if (json) printJsonLine(io, { window });
    else io.out(windowLine(window));
  }
}

async function followChangedAlerts(io: Io, client: Client, model: string, json: boolean): Promise<void> {
  for await (const alert of followAlerts(client, model)) {
    if (json) printJsonLine(io, { alert });
    else io.out(alertLine(alert));
  }
}
