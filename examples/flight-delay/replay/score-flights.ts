import { setTimeout as pause } from 'node:timers/promises';
import type { TensorSpec } from '../../../client/index.js';
import type { Flights } from './flights.js';

/** Why flights could not be scored for now, or for ever. */
export type ScoringStop = 'Suspended' | 'ModelRetired' | 'ModelNotFound';

/** Flights got no answer because the model does not serve. */
export class NotServed extends Error {
  constructor(readonly code: ScoringStop) {
    super(code);
  }
}

type Input = Pick<TensorSpec, 'name' | 'type'>;

const inputs: readonly Input[] = [
  { name: 'minute_of_day', type: 'INT64' },
  { name: 'weekday', type: 'INT64' },
  { name: 'distance', type: 'FP32' },
  { name: 'origin', type: 'BYTES' },
  { name: 'destination', type: 'BYTES' },
];

const firstPauseMs = 50;
const longestPauseMs = 2_000;

/**
 * Scores flights as any client would: one request with an id a flight, sent again with the same ids until it is answered,
 * so a crash on either side counts each once. Throws `NotServed`, and an `Error` for a request that was refused.
 */
export async function scoreFlights(
  url: string,
  model: string,
  flights: Flights,
  rows: readonly number[],
): Promise<void> {
  const body = JSON.stringify(request(flights, rows));
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    const answer = await send(`${url}/v2/models/${model}/infer`, body);
    if (answer === 'scored') return;
    if (answer !== 'again') throw answer;
    await pause(pauseMs);
  }
}

async function send(address: string, body: string): Promise<'scored' | 'again' | Error> {
  let response: Response;
  let text: string;
  try {
    const headers = { 'content-type': 'application/json' };
    response = await fetch(address, { method: 'POST', body, headers, signal: AbortSignal.timeout(15_000) });
    text = await response.text();
  } catch {
    return 'again';
  }
  if (response.ok) return 'scored';
  const code = codeOf(text);
  if (code === 'Suspended' || code === 'ModelRetired' || code === 'ModelNotFound') return new NotServed(code);
  if (response.status === 429 || response.status >= 500) return 'again';
  return new Error(`flights refused (${response.status}): ${text.slice(0, 300)}`);
}

function codeOf(text: string): string | null {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}

function request(flights: Flights, rows: readonly number[]): unknown {
  return {
    parameters: {
      ids: rows.map((row) => flights.id(row)),
      event_times: rows.map((row) => new Date(flights.departsAt[row] as number).toISOString()),
    },
    inputs: inputs.map(({ name, type }) => ({
      name,
      datatype: type,
      shape: [rows.length, 1],
      data: rows.map((row) => {
        const value = flights.features.columns[name]?.[row] ?? null;
        return typeof value === 'bigint' ? Number(value) : value;
      }),
    })),
  };
}
