import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import type { WatchedWindow } from './create-watch.js';
import { flagsOf, isDrift, type UncorrectedRule, uncorrectedRules } from './uncorrected-rules.js';

/** What watching came to, added up over runs. */
export interface Tally {
  readonly runs: number;
  readonly windows: number;
  /** Columns held against a reference. */
  readonly columns: number;
  /** Columns of windows judged minor or major by the drift rule; alerts opened and opened again. */
  readonly drift: { readonly verdicts: number; readonly opened: number; readonly reopened: number };
  /** The same of missing, implausible and unseen values. */
  readonly quality: { readonly verdicts: number; readonly opened: number; readonly reopened: number };
  /** Columns of windows that each uncorrected rule flags, and windows in which it flags any. */
  readonly flagged: Readonly<Record<UncorrectedRule, { readonly columns: number; readonly windows: number }>>;
}

const judgedLevels: readonly SeriesReading['level'][] = ['ok', 'minor', 'major'];

export interface TallyBuilder {
  beginRun(): void;
  add(window: WatchedWindow): void;
  tally(): Tally;
}

export function createTally(): TallyBuilder {
  const part = () => ({ verdicts: 0, opened: 0, reopened: 0 });
  const [drift, quality] = [part(), part()];
  const count = () => ({ columns: 0, windows: 0 });
  const flagged = { 'p < 0.05': count(), 'PSI > 0.1': count(), 'PSI > 0.2': count() };
  let [runs, windows, columns] = [0, 0, 0];
  const addFlags = (readings: readonly SeriesReading[]): void => {
    const flags = readings.map(flagsOf);
    for (const rule of uncorrectedRules) {
      const found = flags.filter((one) => one[rule]).length;
      flagged[rule].columns += found;
      if (found > 0) flagged[rule].windows += 1;
    }
  };
  return {
    beginRun: () => {
      runs += 1;
    },
    add: ({ readings, events }) => {
      const compared = readings.filter((one) => isDrift(one) && judgedLevels.includes(one.level));
      windows += 1;
      columns += compared.length;
      for (const { concern, level } of readings)
        if (level === 'minor' || level === 'major') (isDrift({ concern }) ? drift : quality).verdicts += 1;
      for (const { concern, kind } of events)
        if (kind === 'opened' || kind === 'reopened') (isDrift({ concern }) ? drift : quality)[kind] += 1;
      addFlags(compared);
    },
    tally: () => structuredClone({ runs, windows, columns, drift, quality, flagged }),
  };
}
