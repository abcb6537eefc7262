import { readdirSync, readFileSync } from 'node:fs';

/** How a process of a Tenure is recognised among all of the machine's. */
const commandLines = {
  up: /cli\/main\.js\0up/,
  api: /workers\/api\.js/,
  lifecycle: /workers\/lifecycle\.js/,
  compute: /workers\/compute\.js/,
  relay: /workers\/relay\.js/,
  scoring: /workers\/scoring\.js/,
  replay: /examples\/flight-delay\/replay\.js/,
  temporal: /server\0start-dev/,
  postgres: /postgres(\0|$).*-D/,
} as const;

export type ProcessName = keyof typeof commandLines;

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Process ids of the Tenure that lives in `home`, by what they do. Reads /proc: the kill tests run on Linux. */
export function processesOf(home: string, name: ProcessName): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => commandLines[name].test(read(pid, 'cmdline')))
    .filter((pid) => read(pid, 'environ').includes(`TENURE_HOME=${home}`) || read(pid, 'cmdline').includes(home))
    .map(Number);
}

/** Process ids of the children of a process. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => new RegExp(`^PPid:\\s+${parent}$`, 'm').test(read(pid, 'status')))
    .map(Number);
}
