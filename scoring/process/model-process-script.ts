import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of the program to spawn for a model process. Only compiled files can be spawned, so from TypeScript source (as in
 * tests) it is the one under `dist`.
 */
export function modelProcessScript(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const compiled = import.meta.url.endsWith('.ts') ? join(here, '../../dist/scoring/process') : here;
  return join(compiled, 'model-process-main.js');
}
