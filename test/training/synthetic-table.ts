import { createRandom } from '../../domain/random/create-random.js';
import type { FeatureDefinition } from '../../domain/features/feature-definition.js';
import type { Columns } from '../../domain/model/columns.js';
import { learnCategories, type Categories } from '../../training/data/learn-categories.js';
import { toFeatureTable } from '../../training/data/to-feature-table.js';
import type { FeatureTable } from '../../training/data/feature-table.js';

export const syntheticFeatures: readonly FeatureDefinition[] = [
  { name: 'amount', type: 'FP32', operator: 'value', sources: ['amount'], nullable: true },
  { name: 'hour', type: 'INT64', operator: 'value', sources: ['hour'] },
  { name: 'shop', type: 'BYTES', operator: 'value', sources: ['shop'], nullable: true },
];

/** Rows whose label depends on all three features: missing amounts, rare and (in other seeds) unseen shops included. */
export interface Synthetic {
  readonly features: Columns;
  readonly labels: Uint8Array;
}

export function synthetic(rows: number, seed: bigint, shops = 40): Synthetic {
  const random = createRandom(seed);
  const labels = new Uint8Array(rows);
  const amount = new Float32Array(rows);
  const hour = new BigInt64Array(rows);
  const shop: (string | null)[] = [];
  for (let row = 0; row < rows; row += 1) {
    const missing = random.next() < 0.1;
    amount[row] = missing ? NaN : Math.exp(random.next() * 12 - 4);
    hour[row] = BigInt(Math.floor(random.next() * 24));
    const place = Math.floor(random.next() ** 2 * shops);
    shop.push(random.next() < 0.05 ? null : `shop ${place}`);
    const logOdds =
      (missing ? 1 : Math.sin((amount[row] as number) / 50)) + (Number(hour[row]) > 17 ? 1 : -1) + (place % 3) - 1;
    labels[row] = random.next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  }
  return { features: { rows, columns: { amount, hour, shop } }, labels };
}

export function syntheticTable(data: Synthetic, learnedFrom = data): { table: FeatureTable; categories: Categories } {
  const categories = learnCategories(syntheticFeatures, learnedFrom.features);
  return { table: toFeatureTable(syntheticFeatures, data.features, categories), categories };
}
