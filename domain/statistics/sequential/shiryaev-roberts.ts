import { wealthOf, type Wealth } from './wealth.js';

/**
 * `e_process/shiryaev_roberts`: the e-detector M_t = (M_(t-1) + 1)(1 + lambda (x_t - m)), M_0 = 0: a change to a mean above m
 * at any time, not from the start. Alarm at 1/alpha: while nothing changes, alarms are at least 1/alpha values apart on
 * average. Source: Shin, Ramdas and Rinaldo, E-detectors (2023). Errors as `wealthOf`.
 */
export function shiryaevRoberts(x: readonly number[], m: number, lambda: number, alpha: number): Wealth {
  return wealthOf(x, m, alpha, () => lambda, { start: 0, added: 1 });
}
