import { fileURLToPath } from 'node:url';

/**
 * The compiled file of the training process. A process started from it runs compiled code only, so when this module
 * itself was loaded from its source, the compiled tree `dist/` beside the sources is meant.
 */
export function childEntry(): string {
  const compiled = !import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(compiled ? '../child.js' : '../../dist/training/child.js', import.meta.url));
}
