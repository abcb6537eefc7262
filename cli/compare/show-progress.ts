import type { CompareProgress, CompareStep } from '../../profiling/compare/progress.js';
import type { Io } from '../io.js';

/** A person watching a terminal sees the line change; in a log, a line comes now and then. */
const terminalMs = 100;
const logMs = 10_000;

const words: Readonly<Record<CompareStep['step'], string>> = {
  opening: 'opening the files',
  reference: 'profiling the reference',
  current: 'profiling the current rows',
  tool: 'asking what the other tool would say',
  judging: 'judging',
};

/** Tells on stderr how far a comparison is. */
export function showProgress(io: Io, now: () => number = () => performance.now()): CompareProgress {
  let told = now();
  return ({ step, done }) => {
    if (now() - told < (io.terminal ? terminalMs : logMs)) return;
    told = now();
    io.err(`${words[step]}: ${Math.round(100 * done)} %`);
  };
}
