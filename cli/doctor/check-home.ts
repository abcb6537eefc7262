import { prepareHome } from '../up/prepare-home.js';
import { UpError } from '../up/up-error.js';
import type { Check } from './check.js';

/** The folder of all state is there and may be written. */
export function checkHome(home: string): Check {
  try {
    prepareHome(home);
    return { name: 'home', result: 'ok', found: home };
  } catch (error) {
    if (!(error instanceof UpError)) throw error;
    return { name: 'home', result: 'failed', found: home, advice: error.message };
  }
}
