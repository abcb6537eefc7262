import { describe, expect, it } from '@jest/globals';
import { readClock } from '../../../domain/monitoring/clock/read-clock.js';
import { setClock } from '../../../domain/monitoring/clock/set-clock.js';

const at = (text: string): number => Date.parse(text);
const now = at('2026-05-01T12:00:00Z');
const wall = { clock: 'wall', atMs: null } as const;
const replay = (time: string) => ({ clock: 'replay', atMs: at(time) }) as const;
const policy = (clockStart?: string) => ({ clock: 'replay', ...(clockStart && { clockStart }) }) as const;

describe("a slot's clock", () => {
  it('shows the database time on a wall clock and the posted time in a replay', () => {
    expect(readClock(wall, now)).toBe(now);
    expect(readClock(replay('2001-02-01T00:00:00Z'), now)).toBe(at('2001-02-01T00:00:00Z'));
  });

  it('is a wall clock when the policy names none', () => {
    expect(setClock(wall, false, undefined, now)).toEqual(wall);
  });

  it('starts a replay where the policy says, before the slot has served', () => {
    expect(setClock(wall, false, policy('2001-02-01T00:00:00Z'), now)).toEqual(replay('2001-02-01T00:00:00Z'));
    expect(setClock(wall, false, policy(), now)).toEqual({ clock: 'replay', atMs: now });
  });

  it('never goes back when a later version is deployed', () => {
    const started = policy('2001-02-01T00:00:00Z');
    expect(setClock(replay('2001-03-05T00:00:00Z'), true, started, now)).toEqual(replay('2001-03-05T00:00:00Z'));
    expect(setClock(wall, true, started, now)).toEqual({ clock: 'replay', atMs: now });
    const ahead = replay('2027-01-01T00:00:00Z');
    expect(setClock(ahead, true, { clock: 'wall' }, now)).toEqual(ahead);
  });

  it('may leap forward: to a later start, and from a replay of the past to the present', () => {
    const past = replay('2001-01-15T00:00:00Z');
    expect(setClock(past, true, policy('2001-02-01T00:00:00Z'), now)).toEqual(replay('2001-02-01T00:00:00Z'));
    expect(setClock(past, true, { clock: 'wall' }, now)).toEqual(wall);
  });
});
