import { parseInstant } from '../../encoding/parse-instant.js';
import { isKey } from '../../ids/is-key.js';
import { isPredictionId } from '../../ids/is-prediction-id.js';
import type { GroundTruth } from './ground-truth.js';

/** A label that was read, or why it cannot be one and which member is wrong. */
export type ReadGroundTruth =
  | { readonly ok: true; readonly truth: GroundTruth }
  | { readonly ok: false; readonly member: string; readonly reason: string };

const known = ['predictionId', 'environment', 'label', 'observedAt', 'values'];

/**
 * Reads `{ predictionId, label, observedAt, environment?, values? }`: the label is a finite number or a boolean (true = 1),
 * the environment `production` when it is left out. What it does not know it refuses: a misspelt member would be lost.
 */
export function readGroundTruth(item: unknown): ReadGroundTruth {
  if (!isObject(item)) return wrong('', 'A label is a JSON object.');
  const { predictionId, environment = 'production', label, observedAt, values = null } = item;
  const unknown = Object.keys(item).find((name) => !known.includes(name));
  if (unknown !== undefined)
    return wrong(unknown, `There is no "${unknown.slice(0, 63)}"; known are ${known.join(', ')}.`);
  if (typeof predictionId !== 'string' || !isPredictionId(predictionId)) {
    return wrong(
      'predictionId',
      'predictionId must be 1 to 128 visible ASCII characters without quotes and backslash.',
    );
  }
  if (typeof environment !== 'string' || !isKey(environment)) {
    return wrong('environment', 'environment must be 1 to 63 characters of a-z, 0-9 and hyphen.');
  }
  const value = typeof label === 'boolean' ? Number(label) : label;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return wrong('label', 'label must be a finite number, or true or false.');
  }
  // A time without zone would mean another instant on each machine.
  const time = parseInstant(observedAt);
  if (time === null) {
    return wrong('observedAt', 'observedAt must be an RFC 3339 time with its zone, such as 2001-02-01T00:00:00Z.');
  }
  if (values !== null && !isObject(values)) return wrong('values', 'values must be an object of named values.');
  return { ok: true, truth: { predictionId, environment, label: value, observedAt: time, values } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const wrong = (member: string, reason: string): ReadGroundTruth => ({ ok: false, member, reason });
