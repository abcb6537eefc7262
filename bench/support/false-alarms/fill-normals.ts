import type { Random } from '../../../domain/random/random.js';

/** Fills an array with standard normal numbers by the polar method (Marsaglia and Bray 1964), two at a time. */
export function fillNormals<T extends Float32Array | Float64Array>(random: Random, into: T): T {
  for (let place = 0; place < into.length; place += 2) {
    let x: number;
    let y: number;
    let square: number;
    do {
      x = 2 * random.next() - 1;
      y = 2 * random.next() - 1;
      square = x * x + y * y;
    } while (square === 0 || square >= 1);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    into[place] = x * scale;
    if (place + 1 < into.length) into[place + 1] = y * scale;
  }
  return into;
}
