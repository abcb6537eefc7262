import { setTimeout as pause } from 'node:timers/promises';
import type { Flights } from './flights.js';
import type { Pace } from './pace.js';
import { NotServed } from './score-flights.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Event time between two looks at the world. */
const stepMs = 2 * hourMs;
/** Flights of one request: those that depart within some twenty minutes of each other. */
const together = 24;
/** Requests at once. */
const atOnce = 4;
const lookAgainMs = 500;

/** What the replay does to the world, and how it hears of it. */
export interface ReplayWorld {
  readonly flights: Flights;
  readonly pace: Pace;
  score(rows: readonly number[]): Promise<void>;
  label(rows: readonly number[]): Promise<void>;
  advance(time: number): Promise<void>;
  /** Why the clock has to stand, or null. */
  standingReason(): Promise<string | null>;
  tell(line: string): void;
}

/** How a replay ended: at the end of the data, or with the model. */
export type ReplayEnd = 'endOfData' | 'retired';

/**
 * Plays the flights from the slot's clock on, day by day. Within a day the clock goes ahead of the flights by no more
 * than a step and never past the day's end before every flight of the day is answered, so no row of the replay is late.
 * A replay that was killed begins its day again: ids make it count once.
 *
 * @param clock the slot's clock, milliseconds since 1970
 */
export async function replayFlights(world: ReplayWorld, clock: number): Promise<ReplayEnd> {
  const { flights, pace } = world;
  const cursors = { departures: 0, landings: 0 };
  let lookedAt = -Infinity;
  const end = Math.ceil((flights.departsAt[flights.count - 1] ?? clock) / dayMs) * dayMs;
  const start = Math.floor(clock / dayMs) * dayMs;
  takeUntil(cursors, 'departures', flights.count, (row) => (flights.departsAt[row] as number) < start);
  takeUntil(cursors, 'landings', flights.count, (place) => landing(flights, place) < start);
  let day = { scored: 0, labelled: 0 };
  for (let time = start; time < end; time += stepMs) {
    const next = time + stepMs;
    if (performance.now() - lookedAt > lookAgainMs) {
      await runs(world, time);
      lookedAt = performance.now();
    }
    await pace.until(next);
    await world.advance(next - 1);
    const departing = takeUntil(
      cursors,
      'departures',
      flights.count,
      (row) => (flights.departsAt[row] as number) < next,
    );
    if (!(await scoreAll(world, departing))) return 'retired';
    const landed = takeUntil(cursors, 'landings', flights.count, (place) => landing(flights, place) < next);
    const rows = landed.map((place) => flights.byLanding[place] as number);
    if (rows.length > 0) await world.label(rows);
    day = { scored: day.scored + departing.length, labelled: day.labelled + rows.length };
    if (next % dayMs !== 0) continue;
    await world.advance(next);
    const date = new Date(time).toISOString().slice(0, 10);
    world.tell(`${date}: ${day.scored} flights scored, ${day.labelled} landed.`);
    day = { scored: 0, labelled: 0 };
  }
  return 'endOfData';
}

const landing = ({ landsAt, byLanding }: Flights, place: number): number =>
  landsAt[byLanding[place] as number] as number;

/** Moves a cursor over everything that `belongs`; answers the places that it passed. */
function takeUntil<C extends string>(
  cursors: Record<C, number>,
  which: C,
  count: number,
  belongs: (place: number) => boolean,
): number[] {
  const taken: number[] = [];
  while (cursors[which] < count && belongs(cursors[which])) {
    taken.push(cursors[which]);
    cursors[which] += 1;
  }
  return taken;
}

/** Waits while the clock has to stand, and says why once. */
async function runs(world: ReplayWorld, time: number): Promise<void> {
  let told: string | null = null;
  for (;;) {
    const reason = await world.standingReason();
    if (reason === null) break;
    if (reason !== told) world.tell(`The clock stands at ${shown(time)}: ${reason}.`);
    told = reason;
    await pause(lookAgainMs);
  }
  if (told === null) return;
  world.pace.restart(time);
  world.tell(`The clock goes on at ${shown(time)}.`);
}

/** False when the model has come to its end. A suspended model, or one between two lives, is waited for. */
async function scoreAll(world: ReplayWorld, rows: readonly number[]): Promise<boolean> {
  const waiting = inGroups(rows);
  let retired = false;
  const work = async (): Promise<void> => {
    for (let group = waiting.shift(); group !== undefined && !retired; group = waiting.shift()) {
      try {
        await world.score(group);
      } catch (error) {
        if (!(error instanceof NotServed)) throw error;
        if (error.code === 'ModelRetired') retired = true;
        else {
          waiting.push(group);
          await pause(lookAgainMs);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return !retired;
}

function inGroups(rows: readonly number[]): (readonly number[])[] {
  return Array.from({ length: Math.ceil(rows.length / together) }, (_, group) =>
    rows.slice(group * together, (group + 1) * together),
  );
}

function shown(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}
