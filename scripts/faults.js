import { join } from 'node:path';
import { prepare } from './prepare.js';
import { root, run } from './run.js';

// `npm run test:storm -- --minutes 40 --seed 1`: the fault campaigns of test/faults, as docs/reliability.md tells them.
prepare();
run(process.execPath, [join(root, 'dist', 'test', 'faults', 'main.js'), ...process.argv.slice(2)]);
