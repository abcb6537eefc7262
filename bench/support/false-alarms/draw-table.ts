import type { Columns, ColumnValues } from '../../../domain/model/columns.js';
import type { Random } from '../../../domain/random/random.js';
import { categoryOf, shapeOf } from './column-shape.js';
import { fillNormals } from './fill-normals.js';

/** Rows of a world: the features, the day of the week and the score. Each latent number is a share of the common factor. */
export function drawTable(
  { features, rho, random }: { readonly features: number; readonly rho: number; readonly random: Random },
  rows: number,
  weekday: (row: number) => number,
  offset: ((feature: number, row: number) => number) | null = null,
): Columns {
  const [shared, own] = [Math.sqrt(rho), Math.sqrt(1 - rho)];
  const factor = rho === 0 ? null : fillNormals(random, new Float64Array(rows));
  const columns: Record<string, ColumnValues> = {
    weekday: Int32Array.from({ length: rows }, (_, row) => weekday(row)),
  };
  for (let feature = 0; feature <= features; feature += 1) {
    const latent = fillNormals(random, new Float32Array(rows));
    if (factor !== null)
      for (let row = 0; row < rows; row += 1)
        latent[row] = shared * (factor[row] as number) + own * (latent[row] as number);
    if (offset !== null)
      for (let row = 0; row < rows; row += 1) latent[row] = (latent[row] as number) + offset(feature, row);
    if (feature === features) columns['score'] = latent;
    else columns[`f${feature}`] = shaped(feature, latent);
  }
  return { rows, columns };
}

function shaped(feature: number, latent: Float32Array): ColumnValues {
  const shape = shapeOf(feature);
  if (shape === 'normal') return latent;
  if (shape === 'logNormal') return latent.map((value) => Math.exp(value));
  const values = new Array<string>(latent.length);
  for (let row = 0; row < latent.length; row += 1) values[row] = categoryOf(latent[row] as number);
  return values;
}
