import { parseInstant } from '../../domain/encoding/parse-instant.js';
import { badInput } from './bad-input.js';
import type { InferRequest } from './infer-request.js';
import { isPlainText } from './is-plain-text.js';
import { readRowIds } from './read-row-ids.js';
import { rowValues } from './row-values.js';
import { showValue } from '../../domain/serving/show-value.js';

const known = ['event_time', 'event_times', 'ids', 'segment', 'entity_id'];
/** Oldest event time that is believed. How late or early one may be is a matter of the slot's clock, asked when it is logged. */
const oldestEventTime = Date.UTC(1970, 0, 1);

type Parameters = Pick<InferRequest, 'ids' | 'eventTimes' | 'timedByRow' | 'segment' | 'entityId'>;

/**
 * Reads `parameters` of a request of `rows` rows: `event_time` (RFC 3339) of all, or `event_times` one by one; `ids`, a
 * prediction id a row; `segment` (names and text values), `entity_id` (text).
 */
export function readParameters(given: unknown, rows: number): Parameters {
  if (given === undefined || given === null) {
    const eventTimes = new Array<null>(rows).fill(null);
    return { ids: null, eventTimes, timedByRow: false, segment: null, entityId: null };
  }
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw badInput('WrongParameters', { field: 'parameters', expected: 'an object', got: showValue(given) });
  }
  const parameters = given as Record<string, unknown>;
  const unknown = Object.keys(parameters).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw badInput('UnknownParameter', {
      field: `parameters.${unknown.slice(0, 80)}`,
      expected: `only ${known.join(', ')}`,
      got: showValue(unknown),
    });
  }
  return {
    ids: readRowIds(parameters['ids'], rows),
    eventTimes: readEventTimes(parameters, rows),
    timedByRow: parameters['event_times'] !== undefined,
    segment: readSegment(parameters['segment']),
    entityId: readEntityId(parameters['entity_id']),
  };
}

function readEventTimes(parameters: Record<string, unknown>, rows: number): readonly (Date | null)[] {
  const times = parameters['event_times'];
  if (times === undefined) return new Array<Date | null>(rows).fill(readEventTime(parameters['event_time']));
  const field = 'parameters.event_times';
  if (parameters['event_time'] !== undefined) {
    throw badInput('WrongParameters', { field, expected: 'event_time or event_times', got: 'both' });
  }
  return rowValues(times, rows, field).map((time, row) => readEventTime(time, `${field}[${row}]`));
}

function readEventTime(given: unknown, field = 'parameters.event_time'): Date | null {
  if (given === undefined) return null;
  const time = parseInstant(given);
  if (time !== null && time.getTime() >= oldestEventTime) return time;
  throw badInput('WrongParameters', {
    field,
    expected: 'a time like 2001-01-31T12:00:00Z, not before 1970',
    got: showValue(given),
  });
}

function readSegment(given: unknown): Record<string, string> | null {
  if (given === undefined) return null;
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const entries = isObject ? Object.entries(given) : [];
  const fits = entries.every(([name, value]) => isPlainText(name, 63) && isPlainText(value, 200));
  if (isObject && entries.length <= 20 && fits) return given as Record<string, string>;
  throw badInput('WrongParameters', {
    field: 'parameters.segment',
    expected: 'an object of at most 20 names with text values of 1 to 200 characters',
    got: showValue(given),
  });
}

function readEntityId(given: unknown): string | null {
  if (given === undefined) return null;
  if (isPlainText(given, 200)) return given;
  throw badInput('WrongParameters', {
    field: 'parameters.entity_id',
    expected: 'a text of 1 to 200 characters',
    got: showValue(given),
  });
}
