import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint, Delivered, Event, Facts } from '../facts/facts.js';
import { readTables } from './read-tables.js';
import { readWorkflows } from './read-workflows.js';

/** Where the checker reads. */
export interface Sources {
  readonly history: string;
  readonly receiver: string;
  readonly database: string;
  readonly temporal: string;
  readonly namespace: string;
  readonly verifyKeys: string;
  readonly artifacts: string;
  readonly checkpoints: string;
}

/** Collects all facts. Throws where something cannot be read. */
export async function readFacts(sources: Sources): Promise<Facts> {
  const tables = await readTables(sources.database);
  const digests = (tables['artifact'] ?? []).map(({ digest }) => String(digest));
  const { keys } = JSON.parse(readFileSync(sources.verifyKeys, 'utf8')) as { keys: { kid: string }[] };
  return {
    history: readLines<Event>(sources.history),
    delivered: existsSync(sources.receiver) ? readLines<Delivered>(sources.receiver) : [],
    tables,
    workflows: await readWorkflows(sources.temporal, sources.namespace),
    checkpoints: readCheckpoints(sources.checkpoints),
    keys: Object.fromEntries(keys.map((key) => [key.kid, key])),
    files: Object.fromEntries(digests.map((digest) => [digest, digestOfFile(sources.artifacts, digest)])),
  };
}

function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function readCheckpoints(folder: string): readonly Checkpoint[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** The file lies somewhere below the folder, under the digits of its digest. */
function digestOfFile(folder: string, digest: string): string | null {
  const digits = digest.slice('sha256:'.length);
  const places = [join(folder, digits.slice(0, 2), digits), join(folder, 'sha256', digits.slice(0, 2), digits)];
  const path = places.find((place) => existsSync(place));
  return path === undefined ? null : `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}
