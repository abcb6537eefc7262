import { describe, expect, it } from '@jest/globals';
import type { Flights } from '../../examples/flight-delay/replay/flights.js';
import { replayFlights, type ReplayWorld } from '../../examples/flight-delay/replay/replay-flights.js';
import { NotServed } from '../../examples/flight-delay/replay/score-flights.js';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2001, 1, 1);

/** Flights that depart so many hours after the start and land `flying` hours later. */
function flightsAt(hours: readonly number[], flying: number): Flights {
  const departsAt = Float64Array.from(hours, (one) => start + one * hour);
  const landsAt = departsAt.map((time) => time + flying * hour);
  return {
    count: hours.length,
    departsAt,
    landsAt,
    byLanding: Uint32Array.from(landsAt.keys()),
    late: hours.map(() => 0),
    features: { rows: hours.length, columns: {} },
    id: (row) => `flight-${row}`,
  };
}

type Heard = { readonly what: 'scored' | 'labelled' | 'clock'; readonly at: number };

function worldOf(flights: Flights, change: Partial<ReplayWorld> = {}) {
  const heard: Heard[] = [];
  const lines: string[] = [];
  const world: ReplayWorld = {
    flights,
    pace: { until: async () => undefined, restart: () => undefined },
    score: async (rows) => rows.forEach((row) => heard.push({ what: 'scored', at: row })),
    label: async (rows) => rows.forEach((row) => heard.push({ what: 'labelled', at: row })),
    advance: async (time) => void heard.push({ what: 'clock', at: time }),
    standingReason: async () => null,
    tell: (line) => lines.push(line),
    ...change,
  };
  const of = (what: Heard['what']) => heard.filter((one) => one.what === what).map((one) => one.at);
  return { world, heard, lines, of };
}

describe('the replay of flights', () => {
  const flights = flightsAt([1, 5, 23.9, 24.1, 30, 47.9], 3);

  it('scores every flight once, in days of their own, and labels each that lands before the data end', async () => {
    const { world, of, lines } = worldOf(flights);
    expect(await replayFlights(world, start)).toBe('endOfData');
    expect(of('scored')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(of('labelled')).toEqual([0, 1, 2, 3, 4]);
    expect(lines).toEqual(['2001-02-01: 3 flights scored, 2 landed.', '2001-02-02: 3 flights scored, 3 landed.']);
  });

  it('lets the clock reach the end of a day only after every flight of the day is answered', async () => {
    const { world, heard } = worldOf(flights);
    await replayFlights(world, start);
    const dayEnds = heard.findIndex(({ what, at }) => what === 'clock' && at >= start + day);
    expect(heard.slice(0, dayEnds).filter(({ what }) => what === 'scored')).toHaveLength(3);
    expect(heard.findIndex(({ what, at }) => what === 'scored' && at === 2)).toBeLessThan(dayEnds);
  });

  it('never scores a flight that departs after the clock', async () => {
    const { world, heard } = worldOf(flights);
    await replayFlights(world, start);
    let clock = start;
    for (const { what, at } of heard) {
      if (what === 'clock') clock = at;
      if (what === 'scored') expect(flights.departsAt[at] as number).toBeLessThanOrEqual(clock);
    }
    expect(clock).toBe(start + 2 * day);
  });

  it('that was killed begins the day of its clock again, and no earlier one', async () => {
    const { world, of } = worldOf(flights);
    await replayFlights(world, start + 30 * hour);
    expect(of('scored')).toEqual([3, 4, 5]);
    expect(of('labelled')).toEqual([2, 3, 4]);
  });

  it('stands while there is a reason, says it once, and says when it goes on', async () => {
    const reasons = ['v2 waits', 'v2 waits', null];
    const { world, lines } = worldOf(flights, { standingReason: async () => reasons.shift() ?? null });
    await replayFlights(world, start);
    expect(lines.slice(0, 2)).toEqual([
      'The clock stands at 2001-02-01 00:00: v2 waits.',
      'The clock goes on at 2001-02-01 00:00.',
    ]);
  });

  it('tries a flight again while the model is suspended, and ends with a retired one', async () => {
    let calls = 0;
    const { world, of } = worldOf(flights, {
      score: async ([row]) => {
        calls += 1;
        if (row === 0 && calls === 1) throw new NotServed('Suspended');
        if (row === 3) throw new NotServed('ModelRetired');
      },
    });
    expect(await replayFlights(world, start)).toBe('retired');
    expect(calls).toBe(5);
    expect(of('clock').at(-1)).toBeLessThan(start + 2 * day);
  });
});
