import type { RestartRules } from './restart-rules.js';

/**
 * How long to wait before the next start, given the times of the crashes so far (monotonic milliseconds, oldest first), and
 * whether the circuit is open meanwhile.
 */
export function nextRestart(
  crashes: readonly number[],
  nowMs: number,
  rules: RestartRules,
): { waitMs: number; circuitOpen: boolean } {
  const recent = crashes.filter((time) => nowMs - time < rules.crashWindowMs).length;
  if (recent >= rules.maxCrashes) return { waitMs: rules.circuitOpenMs, circuitOpen: true };
  if (recent <= 1) return { waitMs: 0, circuitOpen: false };
  return { waitMs: Math.min(rules.longestBackOffMs, rules.firstBackOffMs * 2 ** (recent - 2)), circuitOpen: false };
}
