import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../process/find-program.js';
import { buildTemporal } from './build-temporal.js';
import { cacheFolder } from './cache-folder.js';
import { downloadTemporal } from './download-temporal.js';
import { TemporalMissing } from './temporal-missing.js';
import { temporalCliVersion } from './temporal-version.js';

/** A program that can start a development server, and where it was found. */
export interface TemporalProgram {
  readonly path: string;
  readonly from: 'TENURE_TEMPORAL_CLI' | 'PATH' | 'cache' | 'download' | 'go install';
}

/** Where a program that was fetched or built is kept, by version. */
export function cachedTemporal(): string {
  const file = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
  return join(cacheFolder(), `temporal-${temporalCliVersion}`, file);
}

/** What is there without fetching or building: TENURE_TEMPORAL_CLI, PATH, cache; null when nothing is. */
export function findTemporal(): TemporalProgram | null {
  const given = process.env['TENURE_TEMPORAL_CLI'];
  if (given !== undefined && given !== '') return { path: given, from: 'TENURE_TEMPORAL_CLI' };
  const onPath = findProgram('temporal');
  if (onPath !== null) return { path: onPath, from: 'PATH' };
  return existsSync(cachedTemporal()) ? { path: cachedTemporal(), from: 'cache' } : null;
}

/** Finds the Temporal command line tool, or fetches it, or builds it; says what it does. Throws `TemporalMissing`. */
export async function acquireTemporal(say: (line: string) => void): Promise<TemporalProgram> {
  const found = findTemporal();
  if (found !== null) return found;
  const tried: string[] = [];
  say('fetching the Temporal development server (about 100 MB, once)');
  try {
    await downloadTemporal(cachedTemporal());
    return { path: cachedTemporal(), from: 'download' };
  } catch (error) {
    tried.push(`download: ${reason(error)}`);
  }
  const go = findProgram('go');
  if (go === null) throw new TemporalMissing([...tried, 'go: not on PATH']);
  say('no download from here: building it with Go instead, two to four minutes, once');
  try {
    await buildTemporal(go, cachedTemporal(), (seconds) => say(`still building, ${seconds} s`));
    return { path: cachedTemporal(), from: 'go install' };
  } catch (error) {
    throw new TemporalMissing([...tried, reason(error)]);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}
