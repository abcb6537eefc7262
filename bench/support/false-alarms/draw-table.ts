import type { Columns, ColumnValues } from '../../../domain/model/columns.js';
import { categoryOf, shapeOf } from './column-shape.js';
import type { World } from './world.js';

/** Rows of a world: the features, the day of the week and the score. Each latent number is a share of the common factor. */
export function drawTable(
  { features, rho, normal }: Pick<World, 'features' | 'rho' | 'normal'>,
  rows: number,
  offset: (feature: number, row: number) => number,
  weekday: (row: number) => number,
): Columns {
  const [shared, own] = [Math.sqrt(rho), Math.sqrt(1 - rho)];
  const factor = rho === 0 ? null : Float64Array.from({ length: rows }, normal);
  const columns: Record<string, ColumnValues> = {
    weekday: Int32Array.from({ length: rows }, (_, row) => weekday(row)),
  };
  for (let feature = 0; feature <= features; feature += 1) {
    const latent = new Float32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const common = factor === null ? 0 : shared * (factor[row] as number);
      latent[row] = common + own * normal() + offset(feature, row);
    }
    if (feature === features) columns['score'] = latent;
    else columns[`f${feature}`] = shaped(feature, latent);
  }
  return { rows, columns };
}

function shaped(feature: number, latent: Float32Array): ColumnValues {
  const shape = shapeOf(feature);
  if (shape === 'normal') return latent;
  return shape === 'logNormal' ? latent.map(Math.exp) : Array.from(latent, categoryOf);
}
