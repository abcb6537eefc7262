import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { recordProcess } from './process-record.js';

/** Starts the guardian of a home; see guardian.ts. */
export function startGuardian(home: string): void {
  const script = fileURLToPath(new URL('guardian.js', import.meta.url));
  const child = spawn(process.execPath, [script, home], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  if (child.pid !== undefined) recordProcess(home, 'guardian', child.pid);
  child.stdin.on('error', () => undefined);
  child.unref();
}
