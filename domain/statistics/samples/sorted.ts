import { checkSample } from './check-sample.js';

/** The values in ascending order; throws as `checkSample`. */
export function sorted(values: readonly number[], name?: string): number[] {
  checkSample(values, name);
  return Array.from(Float64Array.from(values).sort());
}
