/**
 * What an alert series is about. `performance` is realised quality on mature labels; `monitoring` says that nobody looks.
 */
export type AlertConcern =
  | 'drift'
  | 'prediction'
  | 'labels'
  | 'performance'
  | 'missing'
  | 'nonFinite'
  | 'outOfRange'
  | 'unseen'
  | 'volume'
  | 'monitoring';

/** How bad: by the floors of the policy. */
export type AlertLevel = 'minor' | 'major';
