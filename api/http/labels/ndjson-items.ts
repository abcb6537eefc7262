import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { LabelItem } from './label-item.js';

/** A longer line is no label. */
const longestLine = 65_536;

/** The lines of a body as JSON, one after the other while they come; empty lines count and say nothing. */
export async function* ndjsonItems(body: Readable): AsyncGenerator<LabelItem> {
  let line = 0;
  for await (const text of createInterface({ input: body, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    yield text.length > longestLine
      ? { line, item: null, reason: `The line has more than ${longestLine} characters.` }
      : parse(line, text);
  }
}

function parse(line: number, text: string): LabelItem {
  try {
    return { line, item: JSON.parse(text) as unknown };
  } catch {
    return { line, item: null, reason: 'The line is not JSON.' };
  }
}
