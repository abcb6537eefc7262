import type { TensorType } from '../model/signature.js';
import type { Baseline } from './baseline.js';
import type { ColumnLayout } from './column-layout.js';

/**
 * How a feature of a new version is counted when it is defined as in the version that `baseline` belongs to: numbers by
 * the same edges, so that windows of both can be added. Values and categories that are listed one by one are listed anew:
 * what the new version has learned must not count as unseen.
 */
export function inheritedLayout(baseline: Baseline, name: string, type: TensorType): ColumnLayout | undefined {
  return baseline.inputs.layouts.find((one) => one.name === name && one.type === type && one.kind === 'numeric');
}
