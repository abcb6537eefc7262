import type { Io } from '../io.js';

/** One JSON document on stdout, indented for people, parsable for programs. */
export function printJson(io: Io, value: unknown): void {
  io.out(JSON.stringify(value, null, 2));
}

/** One value on a line of its own, for streams: NDJSON. */
export function printJsonLine(io: Io, value: unknown): void {
  io.out(JSON.stringify(value));
}
