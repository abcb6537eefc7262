import type { Verdict } from './judge.js';

const shown = 5;

/** One line an invariant, and the first violations of each. */
export function printVerdicts(verdicts: readonly Verdict[]): string {
  const width = Math.max(...verdicts.map(({ name }) => name.length));
  return verdicts
    .flatMap(({ name, checked, violations }) => {
      const state =
        violations.length > 0
          ? `VIOLATED ${violations.length} times, ${checked} checked`
          : checked === 0
            ? 'nothing to check'
            : `holds, ${checked} checked`;
      return [`${name.padEnd(width)}  ${state}`, ...violations.slice(0, shown).map((line) => `    ${line}`)];
    })
    .join('\n');
}
