import type { Check } from './check.js';

/** Node 20.19 or newer. */
export function checkNode(version = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fine = major > 20 || (major === 20 && minor >= 19);
  if (fine) return { name: 'Node', result: 'ok', found: version };
  return { name: 'Node', result: 'failed', found: version, advice: 'Install Node 20.19 or newer.' };
}
