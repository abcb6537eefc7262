import type { Signature } from '../../domain/model/signature.js';
import type { Row } from './golden-rows.js';

/** An infer request for some rows. */
export function requestBody(signature: Signature, rows: readonly Row[]): string {
  const inputs = signature.inputs.map(({ name, type }) => ({
    name,
    shape: [rows.length, 1],
    datatype: type,
    data: rows.map((row) => row[name]),
  }));
  return JSON.stringify({ inputs });
}
