import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A text that differs for two processes which had the same pid one after the other: the start time as the system tells
 * it. Null for a pid that does not run (or is a zombie), or where the system does not tell.
 */
export function processStart(pid: number): string | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return null;
  }
}

/** Fields 3 (state) and 22 (start time) of /proc/PID/stat, counted after the name in brackets; see proc(5). */
function fromProc(pid: number): string | null {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}

function fromPs(pid: number): string | null {
  return (
    execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: 'pipe' })
      .toString()
      .trim() || null
  );
}
