import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a program to spawn, by its name in this folder. Only compiled files can be spawned, so from TypeScript
 * source (as in tests) it is the one under `dist`.
 */
export function childScript(name: 'model-process-main' | 'inspection-main'): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const compiled = import.meta.url.endsWith('.ts') ? join(here, '../../dist/scoring/process') : here;
  return join(compiled, `${name}.js`);
}
