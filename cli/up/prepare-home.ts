import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UpError } from './up-error.js';

/** Makes the folders of a home. Throws `HomeNotWritable`. */
export function prepareHome(home: string): void {
  try {
    for (const folder of ['', 'run', 'logs', 'artifacts', 'audit-sink'])
      mkdirSync(join(home, folder), { recursive: true });
    accessSync(home, constants.W_OK);
  } catch (error) {
    throw new UpError(
      'HomeNotWritable',
      `Tenure keeps its state in ${home}, where this user may not write (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). ` +
        'Give the user that folder, or set TENURE_HOME to another one.',
      78,
    );
  }
}
