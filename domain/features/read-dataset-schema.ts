import { checkFeature, isRange } from './check-feature.js';
import { isDigest } from '../ids/is-digest.js';
import { isRecord, unknownKeys } from './check-record.js';
import type { DatasetSchema } from './dataset-schema.js';
import { rawKinds, type RawKind } from './raw-table.js';
import type { SchemaIssue } from './schema-issue.js';

/** A checked schema, or everything that is wrong with it. */
export type DatasetSchemaReading =
  | { readonly ok: true; readonly schema: DatasetSchema }
  | { readonly ok: false; readonly issues: readonly SchemaIssue[] };

const keys = ['schemaVersion', 'columns', 'ordinal', 'time', 'label', 'features', 'computedFrom'];

/** Checks a dataset schema that came from outside; every issue at once, each with its path. */
export function readDatasetSchema(value: unknown): DatasetSchemaReading {
  if (!isRecord(value)) return { ok: false, issues: [{ path: 'schema', message: 'must be an object' }] };
  const issues = unknownKeys(value, '', keys);
  if (value.schemaVersion !== 1) issues.push({ path: 'schemaVersion', message: 'must be 1' });
  const kinds = checkColumns(value.columns, 'columns', issues);
  const mustBe = (key: string, kind: RawKind): void => {
    const name = value[key];
    if (typeof name !== 'string' || kinds.get(name) !== kind) {
      issues.push({ path: key, message: `must name a ${kind} column of the dataset` });
    }
  };
  mustBe('ordinal', 'number');
  mustBe('time', 'time');
  issues.push(...checkFeature(value.label, 'label', kinds));
  if (isRecord(value.label) && value.label.type !== 'INT64') {
    issues.push({ path: 'label.type', message: 'must be INT64 with the values 0 and 1' });
  }
  issues.push(...checkFeatures(value.features, 'features', value.label, kinds));
  if (value.computedFrom !== undefined) issues.push(...checkComputedFrom(value.computedFrom, value.features));
  return issues.length === 0 ? { ok: true, schema: value as unknown as DatasetSchema } : { ok: false, issues };
}

/** The same features, by name and type in the same order, from columns of another dataset. */
function checkComputedFrom(value: unknown, features: unknown): SchemaIssue[] {
  const at = 'computedFrom';
  if (!isRecord(value)) return [{ path: at, message: 'must be an object with dataset, columns and features' }];
  const issues = unknownKeys(value, at, ['dataset', 'columns', 'features']);
  if (typeof value.dataset !== 'string' || !isDigest(value.dataset)) {
    issues.push({ path: `${at}.dataset`, message: 'must be the digest of a dataset' });
  }
  const kinds = checkColumns(value.columns, `${at}.columns`, issues);
  issues.push(...checkFeatures(value.features, `${at}.features`, undefined, kinds));
  const shown = (list: unknown): string =>
    JSON.stringify(
      Array.isArray(list) ? list.map((one: unknown) => (isRecord(one) ? [one.name, one.type] : one)) : null,
    );
  if (shown(value.features) !== shown(features)) {
    issues.push({ path: `${at}.features`, message: 'must be the features of the dataset, by name and type' });
  }
  return issues;
}

function checkColumns(columns: unknown, at: string, issues: SchemaIssue[]): Map<string, RawKind> {
  const kinds = new Map<string, RawKind>();
  if (!Array.isArray(columns) || columns.length === 0) {
    issues.push({ path: at, message: 'must name at least one column' });
    return kinds;
  }
  columns.forEach((column: unknown, index) => {
    const path = `${at}[${index}]`;
    if (!isRecord(column)) {
      issues.push({ path, message: 'must be an object with name and kind' });
      return;
    }
    const { name, kind, nullable, range } = column;
    issues.push(...unknownKeys(column, path, ['name', 'kind', 'nullable', 'range']));
    if (nullable !== undefined && typeof nullable !== 'boolean') {
      issues.push({ path: `${path}.nullable`, message: 'must be true or false' });
    }
    if (range !== undefined && (kind !== 'number' || !isRange(range))) {
      issues.push({ path: `${path}.range`, message: 'must be [smallest, largest], of a number column' });
    }
    if (typeof name !== 'string' || name === '' || kinds.has(name)) {
      issues.push({ path: `${path}.name`, message: 'must be a name that no other column has' });
    } else if (!rawKinds.includes(kind as RawKind)) {
      issues.push({ path: `${path}.kind`, message: `must be one of ${rawKinds.join(', ')}` });
    } else {
      kinds.set(name, kind as RawKind);
    }
  });
  return kinds;
}

function checkFeatures(
  features: unknown,
  at: string,
  label: unknown,
  kinds: ReadonlyMap<string, RawKind>,
): SchemaIssue[] {
  if (!Array.isArray(features) || features.length === 0) {
    return [{ path: at, message: 'must hold at least one feature' }];
  }
  const issues = features.flatMap((feature: unknown, index) => checkFeature(feature, `${at}[${index}]`, kinds));
  const taken = new Set<unknown>(isRecord(label) ? [label.name] : []);
  features.forEach((feature: unknown, index) => {
    if (!isRecord(feature)) return;
    if (taken.has(feature.name)) {
      issues.push({ path: `${at}[${index}].name`, message: 'must differ from every other feature and the label' });
    }
    taken.add(feature.name);
  });
  return issues;
}
