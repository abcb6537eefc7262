#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('Tenure is not built yet: run `npm start` (or `npm run build`) in this folder first.\n');
  process.exitCode = 69;
}
