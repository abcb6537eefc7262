import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { prepare } from './prepare.js';
import { root } from './run.js';

prepare();
const up = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'up', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches both; a signal sent to npm alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => up.kill('SIGTERM'));
up.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
