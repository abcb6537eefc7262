import type { Io } from './io.js';

/** Who reads the output may have seen enough (`| head`): then there is nobody left to write to. */
function leaveWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}

/** The real process. Colour only on a terminal and without NO_COLOR (https://no-color.org). */
export function processIo(): Io {
  process.stdout.on('error', leaveWhenNobodyReads);
  process.stderr.on('error', leaveWhenNobodyReads);
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    env: process.env,
    color: process.stdout.isTTY && !process.env['NO_COLOR'],
    terminal: process.stderr.isTTY,
  };
}
