import { runProcess, type ProcessEnd } from './run-process.js';

/** Runs the built command line in a process of its own, against the Tenure that lives in `home`. */
export function runCli(home: string, ...args: string[]): Promise<ProcessEnd> {
  return runProcess('cli/main.js', args, { TENURE_HOME: home });
}
