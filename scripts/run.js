import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in the project's folder with this terminal; leaves with its exit code when it fails. */
export function run(program, args, { env = process.env } = {}) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env, shell: onWindows(program) });
  if (error) fail(`${program} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** One line on stderr, and exit code 1. */
export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** npm is a script there, which only a shell runs. */
function onWindows(program) {
  return process.platform === 'win32' && program === 'npm';
}
