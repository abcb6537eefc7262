import { parseArgs } from 'node:util';

export interface FalseAlarmOptions {
  readonly seed: number;
  /** Runs of a simulation; those that are cheap or need many take a multiple, those that are dear a part. */
  readonly runs: number;
  readonly windows: number;
  readonly json: boolean;
}

/** `--seed`, `--runs`, `--windows` and `--json`. */
export function readOptions(args: readonly string[]): FalseAlarmOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '10' },
      windows: { type: 'string', default: '180' },
      json: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'seed' | 'runs' | 'windows'): number => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 1) throw new TypeError(`--${name} is a whole number from 1`);
    return value;
  };
  return { seed: whole('seed'), runs: whole('runs'), windows: whole('windows'), json: values.json };
}
