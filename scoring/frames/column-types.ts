/** Element types by the number that stands for them in a frame; the number after the last stands for text. */
export const columnTypes = [Float32Array, Float64Array, Int32Array, BigInt64Array, Uint8Array] as const;
