import type { Io } from '../../cli/io.js';

export interface CapturedIo extends Io {
  readonly stdout: string[];
  readonly stderr: string[];
}

/** An `Io` that keeps what is printed. */
export function captureIo(env: Readonly<Record<string, string | undefined>> = {}): CapturedIo {
  const stdout: string[] = [];
  const stderr: string[] = [];
  return {
    stdout,
    stderr,
    out: (text) => void stdout.push(text),
    err: (text) => void stderr.push(text),
    env,
    color: false,
    terminal: false,
  };
}
