import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countAbsorbed, printAbsorbed } from './absorbed.js';
import { forget } from './facts/forget.js';
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

const options = Object.fromEntries(
  [...names, 'json', 'facts', 'lost'].map((name) => [name, { type: 'string' as const }]),
);
const values = readOptions();
const missing = names.filter((name) => values[name] === undefined);
if (missing.length > 0) {
  process.stderr.write(`missing: ${missing.map((name) => `--${name}`).join(', ')}\n`);
  process.exit(2);
}

try {
  const given = Object.fromEntries(names.map((name) => [name.replace('-k', 'K'), values[name]]));
  const all = await readFacts(given as unknown as Sources);
  // FROM,TO: what lies between was lost with a restore.
  const [from, to] = typeof values['lost'] === 'string' ? values['lost'].split(',') : [];
  const facts = from === undefined || to === undefined ? all : forget(all, from, to);
  if (typeof values['facts'] === 'string') writeFileSync(values['facts'], JSON.stringify(facts));
  const verdicts = judge(facts);
  process.stdout.write(`${printVerdicts(verdicts)}\n${printAbsorbed(countAbsorbed(facts))}\n`);
  if (typeof values['json'] === 'string') writeFileSync(values['json'], JSON.stringify(verdicts, null, 2));
  process.exitCode = verdicts.some(({ violations }) => violations.length > 0) ? 5 : 0;
} catch (error) {
  process.stderr.write(`could not read: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = unreadable;
}

/** Ends the program where the options are not known ones. */
function readOptions(): Readonly<Record<string, string | boolean | undefined>> {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
