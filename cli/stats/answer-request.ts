import { computeStatistic } from '../../domain/statistics/compute-statistic.js';
import { decodeValue } from '../../domain/statistics/encoding/decode-value.js';
import { encodeValue } from '../../domain/statistics/encoding/encode-value.js';
import { StatisticError } from '../../domain/statistics/statistic-error.js';

/** The answer to one line: a value, or why there is none. `id` is that of the request, null where it could not be read. */
export type StatisticAnswer =
  | { readonly id: unknown; readonly value: unknown }
  | { readonly id: unknown; readonly error: { readonly code: string; readonly message: string } };

/**
 * Answers one line of NDJSON, `{"id", "family", "variant", "inputs"}` in the exchange form of statistics (`decodeValue`).
 * Never throws: what is wrong with a line is its answer.
 *
 * @param number of the line, from 1, for messages about lines without an id
 */
export function answerRequest(line: string, number: number): StatisticAnswer {
  let id: unknown = null;
  try {
    const request = readRequest(line, number);
    id = request['id'] ?? null;
    const { family, variant, inputs } = checked(request, number);
    const value = computeStatistic(family, variant, decodeValue(inputs) as Readonly<Record<string, unknown>>);
    return { id, value: encodeValue(value) };
  } catch (error) {
    if (error instanceof StatisticError) return { id, error: { code: error.code, message: error.message } };
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: { code: 'InternalError', message: `Line ${number}: ${message}` } };
  }
}

function readRequest(line: string, number: number): Readonly<Record<string, unknown>> {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StatisticError('InvalidRequest', `Line ${number} is no JSON: ${reason}.`);
  }
  if (isRecord(request)) return request;
  throw new StatisticError('InvalidRequest', `Line ${number} is no object with id, family, variant and inputs.`);
}

function checked({ family, variant, inputs }: Readonly<Record<string, unknown>>, number: number) {
  if (typeof family !== 'string') throw missing('family', 'a text', number);
  if (typeof variant !== 'string') throw missing('variant', 'a text', number);
  if (!isRecord(inputs)) throw missing('inputs', 'an object', number);
  return { family, variant, inputs };
}

function missing(name: string, expected: string, number: number): StatisticError {
  return new StatisticError('InvalidRequest', `Line ${number}: ${name} is ${expected}.`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
