/** Tables whose rows may be locked, in the order in which they are locked: alphabetical, and it must stay so. */
export const lockable = [
  'approval_request',
  'finding',
  'model',
  'model_version',
  'person',
  'retirement',
  'slot',
  'use_case',
] as const;

/** Row ids to lock, by table. */
export type LockWish = Partial<Record<(typeof lockable)[number], readonly string[]>>;
