import { join } from 'node:path';
import { prepare } from './prepare.js';
import { root, run } from './run.js';

// Every check there is: types of sources and tests, lint, format, all tests.
prepare();
const bin = (name, ...path) => run(process.execPath, [join(root, 'node_modules', ...path), ...name]);
bin(['-p', 'test'], 'typescript', 'bin', 'tsc');
bin(['.'], 'eslint', 'bin', 'eslint.js');
bin(['--check', '.'], 'prettier', 'bin', 'prettier.cjs');
run(process.execPath, [join(root, 'scripts', 'test.js')]);
