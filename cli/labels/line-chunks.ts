import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Some whole lines of a stream. */
export interface LineChunk {
  /** Number of the first one, counted from 1. */
  readonly first: number;
  readonly lines: number;
  readonly text: string;
}

/** One request holds so many lines or characters at most: a lost answer then costs little, and progress is told often. */
const most = { lines: 10_000, characters: 4_000_000 };

/** Cuts a stream into chunks of whole lines, while it comes. */
export async function* lineChunks(input: Readable): AsyncGenerator<LineChunk> {
  let first = 1;
  let held: string[] = [];
  let characters = 0;
  const chunk = (): LineChunk => ({ first, lines: held.length, text: held.join('\n') });
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    held.push(line);
    characters += line.length + 1;
    if (held.length < most.lines && characters < most.characters) continue;
    yield chunk();
    first += held.length;
    held = [];
    characters = 0;
  }
  if (held.length > 0) yield chunk();
}
