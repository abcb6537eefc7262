import { isReservedName } from '../model/is-reserved-name.js';
import { isRecord, unknownKeys } from './check-record.js';
import { featureTypes, type FeatureDefinition, type FeatureType } from './feature-definition.js';
import { findOperator, operators } from './operators/operators.js';
import type { RawKind } from './raw-table.js';
import type { SchemaIssue } from './schema-issue.js';

const keys = ['name', 'type', 'operator', 'sources', 'settings', 'nullable', 'range', 'description'];
const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

/**
 * Everything that is wrong with one feature definition.
 *
 * @param value the definition as it came
 * @param path where it stands, for the issues
 * @param kinds raw columns by name
 */
export function checkFeature(value: unknown, path: string, kinds: ReadonlyMap<string, RawKind>): SchemaIssue[] {
  if (!isRecord(value)) return [{ path, message: 'must be an object with name, type, operator and sources' }];
  const issues = unknownKeys(value, path, keys);
  const { name, type, nullable, range } = value as Partial<FeatureDefinition>;
  const wrong = (key: string, message: string): unknown => issues.push({ path: `${path}.${key}`, message });
  if (typeof name !== 'string' || !namePattern.test(name)) {
    wrong('name', 'must begin with a letter and hold only letters, digits and _, at most 63');
  } else if (isReservedName(name)) {
    wrong('name', 'must not be a name that JSON readers reserve');
  }
  if (!featureTypes.includes(type as FeatureType)) wrong('type', `must be one of ${featureTypes.join(', ')}`);
  if (nullable !== undefined && typeof nullable !== 'boolean') wrong('nullable', 'must be true or false');
  if (nullable === true && type === 'INT64') wrong('nullable', 'INT64 cannot hold a missing value; use FP32');
  if (range !== undefined && !isRange(range)) wrong('range', 'must be [smallest, largest]');
  issues.push(...checkOperator(value, path, kinds));
  return issues;
}

/** Whether a value is `[smallest, largest]` of two finite numbers. */
export function isRange(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [smallest, largest] = value as unknown[];
  return isFinite(smallest) && isFinite(largest) && smallest <= largest;
}

const isFinite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function checkOperator(
  value: Record<string, unknown>,
  path: string,
  kinds: ReadonlyMap<string, RawKind>,
): SchemaIssue[] {
  const { operator: operatorName, type, sources, settings = {} } = value;
  const operator = typeof operatorName === 'string' ? findOperator(operatorName) : undefined;
  if (operator === undefined) {
    return [{ path: `${path}.operator`, message: `must be one of ${Object.keys(operators).join(', ')}` }];
  }
  if (!Array.isArray(sources) || sources.length === 0) {
    return [{ path: `${path}.sources`, message: 'must name at least one column' }];
  }
  const issues: SchemaIssue[] = [];
  sources.forEach((source: unknown, index) => {
    if (typeof source !== 'string' || !kinds.has(source)) {
      issues.push({ path: `${path}.sources[${index}]`, message: `"${String(source)}" is not a column of the dataset` });
    }
  });
  if (!isRecord(settings)) {
    issues.push({ path: `${path}.settings`, message: 'must be an object' });
  } else {
    issues.push(...unknownKeys(settings, `${path}.settings`, operator.settings));
    for (const { setting, message } of operator.checkSettings?.(settings) ?? []) {
      issues.push({ path: `${path}.settings.${setting}`, message });
    }
  }
  if (issues.length > 0) return issues;
  const gives = operator.gives(sources.map((source: string) => kinds.get(source) as RawKind));
  if ('expected' in gives) {
    issues.push({ path: `${path}.sources`, message: `${String(operatorName)} takes ${gives.expected}` });
  } else if ((gives.kind === 'text') !== (type === 'BYTES')) {
    issues.push({ path: `${path}.type`, message: `${String(operatorName)} gives a ${gives.kind} here` });
  }
  return issues;
}
