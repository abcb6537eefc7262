import type { Isolation } from './isolation.js';

/** Address space for an ONNX model process in bytes (2 GiB beyond what it may keep resident). */
const addressSpaceBytes = 2 * 2 ** 30;

export interface LaunchOptions {
  readonly nodeOptions?: readonly string[];
  /** Processor time in all; for a process with a single task only, as it is never given back. */
  readonly cpuSeconds?: number | null;
}

/**
 * The command that starts a model process: node itself, wrapped by the tools that are there. `setpriv` has the kernel kill
 * the child when its parent dies; `prlimit` bounds its address space. Both replace themselves by node, so the pid stays.
 */
export function launchCommand(
  script: string,
  maxResidentBytes: number,
  isolation: Isolation,
  { nodeOptions = [], cpuSeconds = null }: LaunchOptions = {},
): { file: string; args: string[] } {
  const command = [process.execPath, ...nodeOptions, script];
  if (isolation.prlimit !== null) {
    const bytes = addressSpaceBytes + maxResidentBytes;
    const cpu = cpuSeconds === null ? [] : [`--cpu=${cpuSeconds}`];
    command.unshift(isolation.prlimit, `--as=${bytes}`, ...cpu, '--core=0', '--');
  }
  if (isolation.setpriv !== null) {
    command.unshift(isolation.setpriv, '--pdeathsig', 'KILL', '--no-new-privs', '--');
  }
  const [file = process.execPath, ...args] = command;
  return { file, args };
}
