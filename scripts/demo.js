import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { prepare } from './prepare.js';
import { root } from './run.js';

// The whole life of a model, unattended; prepares what it needs, like `npm start`.
prepare();
const demo = spawn(process.execPath, [join(root, 'dist', 'examples', 'flight-delay', 'demo.js')], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches both; a signal sent to npm alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => demo.kill('SIGTERM'));
demo.once('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
