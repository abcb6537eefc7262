import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge } from './judge.js';
import { printVerdicts } from './print-verdicts.js';
import { readFacts, type Sources } from './read/read-facts.js';

const names = [
  'history',
  'receiver',
  'database',
  'temporal',
  'namespace',
  'verify-keys',
  'artifacts',
  'checkpoints',
] as const;

/** sysexits.h: EX_UNAVAILABLE. */
const unreadable = 69;

const { values } = parseArgs({
  options: Object.fromEntries([...names, 'json', 'facts'].map((name) => [name, { type: 'string' as const }])),
});
const missing = names.filter((name) => values[name] === undefined);
if (missing.length > 0) {
  process.stderr.write(`missing: ${missing.map((name) => `--${name}`).join(', ')}\n`);
  process.exit(2);
}

try {
  const given = Object.fromEntries(names.map((name) => [name.replace('-k', 'K'), values[name]]));
  const facts = await readFacts(given as unknown as Sources);
  if (typeof values['facts'] === 'string') writeFileSync(values['facts'], JSON.stringify(facts));
  const verdicts = judge(facts);
  process.stdout.write(`${printVerdicts(verdicts)}\n`);
  if (typeof values['json'] === 'string') writeFileSync(values['json'], JSON.stringify(verdicts, null, 2));
  process.exitCode = verdicts.some(({ violations }) => violations.length > 0) ? 5 : 0;
} catch (error) {
  process.stderr.write(`could not read: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = unreadable;
}
