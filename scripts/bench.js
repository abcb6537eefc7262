import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.js';
import { fail, root, run } from './run.js';

// `npm run bench` lists the measurements, `npm run bench -- NAME` runs one, `npm run bench -- all` runs each.
prepare();
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [wanted, ...rest] = process.argv.slice(2);
if (wanted === undefined) {
  process.stdout.write(`${names.join('\n')}\n`);
} else if (wanted !== 'all' && !names.includes(wanted)) {
  fail(`there is no measurement ${wanted}; there are ${names.join(', ')}`);
} else {
  for (const name of wanted === 'all' ? names : [wanted])
    run(process.execPath, [join(root, 'dist', 'bench', `${name}.js`), ...rest]);
}
