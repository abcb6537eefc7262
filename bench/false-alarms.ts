import { printFigures } from './support/false-alarms/print-figures.js';
import { readOptions } from './support/false-alarms/read-options.js';
import { simulateAll } from './support/false-alarms/simulate-all.js';

/**
 * How often the monitoring says something when nothing happened, and whether it says so when something did: simulated
 * data whose truth is known, through the product's own profiles, verdicts, alert states and e-process. Beside it, on the
 * same data, the rules that many teams run instead.
 */
const options = readOptions(process.argv.slice(2));
const begun = performance.now();
const figures = simulateAll(options);
if (options.json) {
  console.log(JSON.stringify({ ...options, ...figures }, null, 2));
} else {
  printFigures(figures);
  const { seed, runs, windows } = options;
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`seed ${seed}, ${runs} runs, ${windows} windows of a day, 100 features; ${seconds} s`);
}
