/** When a crashed model process is started again. Milliseconds. */
export interface RestartRules {
  /** Wait after the second crash in a window; doubled by each further one. The first restart is immediate. */
  readonly firstBackOffMs: number;
  readonly longestBackOffMs: number;
  /** So many crashes within `crashWindowMs` open the circuit: no start for `circuitOpenMs`. */
  readonly maxCrashes: number;
  readonly crashWindowMs: number;
  readonly circuitOpenMs: number;
}

/** Five crashes in a minute mean that the model, not the machine, is at fault; half a minute lets an operator read why. */
export const defaultRestartRules: RestartRules = {
  firstBackOffMs: 100,
  longestBackOffMs: 5_000,
  maxCrashes: 5,
  crashWindowMs: 60_000,
  circuitOpenMs: 30_000,
};
