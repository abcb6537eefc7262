/** Places (`stage/status`) at which a model waits for somebody or something. At every other it goes on, or is at rest. */
export const waitingPlaces = [
  'development/pending',
  'development/inProgress',
  'development/passed',
  'development/failed',
  'validation/inProgress',
  'validation/failed',
  'approval/pending',
  'approval/failed',
  'deployment/pending',
  'deployment/inProgress',
  'deployment/failed',
  'production/onHold',
] as const;
export type WaitingPlace = (typeof waitingPlaces)[number];
