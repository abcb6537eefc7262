import { findProgram } from '../../platform/process/find-program.js';
import { findTemporal } from '../../platform/temporal/acquire-temporal.js';
import type { Check } from './check.js';

/** Which Temporal server would be used, or how one would be had. */
export function checkTemporal(env: NodeJS.ProcessEnv): Check {
  const name = 'Temporal';
  if (env['TEMPORAL_ADDRESS'])
    return { name, result: 'ok', found: `given by TEMPORAL_ADDRESS (${env['TEMPORAL_ADDRESS']})` };
  const program = findTemporal();
  if (program !== null)
    return { name, result: 'ok', found: `development server ${program.path} (from ${program.from})` };
  const go = findProgram('go');
  return {
    name,
    result: 'notice',
    found: 'no development server yet',
    advice:
      go === null
        ? 'The first start downloads it; without network, install the Temporal CLI or Go, or set TEMPORAL_ADDRESS.'
        : 'The first start downloads it, or builds it with Go (two to four minutes, once).',
  };
}
