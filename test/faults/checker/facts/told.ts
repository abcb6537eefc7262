import type { Event, Facts } from './facts.js';

/** What became of one key: every call and every answer, in order. */
export interface Told {
  readonly op: string;
  readonly key: string;
  readonly model: string;
  readonly calls: readonly Event[];
  readonly answers: readonly Event[];
}

/** The history of the clients by (operation, key). */
export function toldByKey(facts: Facts): readonly Told[] {
  const all = new Map<string, { op: string; key: string; model: string; calls: Event[]; answers: Event[] }>();
  for (const event of facts.history) {
    if (event.key === null || event.phase === undefined) continue;
    const id = `${event.op} ${event.key}`;
    const told = all.get(id) ?? { op: event.op, key: event.key, model: event.model ?? '', calls: [], answers: [] };
    (event.phase === 'call' ? told.calls : told.answers).push(event);
    all.set(id, told);
  }
  return [...all.values()];
}

/** Those of an operation that were told to be done at least once. */
export function toldOk(facts: Facts, op: string): readonly Told[] {
  return toldByKey(facts).filter((told) => told.op === op && told.answers.some(({ result }) => result === 'ok'));
}

/** The last word on a key. */
export function lastAnswer({ answers }: Told): Event | undefined {
  return answers.at(-1);
}

/** The id behind an opaque one: base64url of `Type:id`. */
export function plainId(opaque: unknown): string {
  const decoded = Buffer.from(typeof opaque === 'string' ? opaque : '', 'base64url').toString('utf8');
  return decoded.slice(decoded.indexOf(':') + 1);
}
