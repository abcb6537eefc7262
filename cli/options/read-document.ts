import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Json } from '../../client/index.js';
import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** A JSON or YAML file as data. Throws `FileUnreadable` or `FileMalformed` (exit 2), naming the file. */
export function readDocument(file: string): Json {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(exitCodes.usage, 'FileUnreadable', `Cannot read ${file}: ${reason}.`);
  }
  try {
    return file.endsWith('.json') ? (JSON.parse(text) as Json) : (parse(text) as Json);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new CliError(exitCodes.usage, 'FileMalformed', `${file} is neither JSON nor YAML: ${reason}`);
  }
}
