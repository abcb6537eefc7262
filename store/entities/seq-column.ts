import type { ValueTransformer } from 'typeorm';

/** A sequence number of the audit chain: bigint in Postgres, a plain number here (the chain stays far below 2^53). */
export const seqColumn: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : Number(value)),
  to: (value: number | null | undefined) => (typeof value === 'number' ? String(value) : value),
};
