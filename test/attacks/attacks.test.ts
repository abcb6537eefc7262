/**
 * Hostile input against the real running processes. `attacks.json` holds the cases; `cases/` has a function for each by its
 * id, one file an area; `operations.ts` is the one place that knows the real API; `oracles/` judges what must hold after
 * every case. A case without a function must stand in `not-built.ts`; nothing is skipped in silence.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { casesByArea } from './cases/index.js';
import { notBuilt } from './not-built.js';
import { judgeCase } from './oracles/judge-case.js';
import { underWay } from './under-way.js';
import { AttackWorld } from './world/attack-world.js';

interface Listed {
  readonly id: string;
  readonly kind: 'attack' | 'control';
  readonly area: string;
  readonly title: string;
}

const file = new URL('attacks.json', import.meta.url);
const { cases: listed } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Listed[] };
const written = new Map(Object.values(casesByArea).flatMap((cases) => Object.entries(cases)));

describe('the cases of the file', () => {
  it('have a function each, or a reason why there is nothing to attack', () => {
    const silent = listed.filter(({ id, area }) => !written.has(id) && !(id in notBuilt) && !underWay.includes(area));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('are not excused when they have a function', () => {
    expect(Object.keys(notBuilt).filter((id) => written.has(id))).toEqual([]);
    expect(Object.keys(notBuilt).filter((id) => !listed.some((one) => one.id === id))).toEqual([]);
  });
});

describe('hostile input', () => {
  let world: AttackWorld;
  beforeAll(async () => {
    world = await AttackWorld.start();
  }, 120_000);
  afterAll(() => world?.stop(), 60_000);

  const titles = new Map(listed.map(({ id, kind, title }) => [id, `${title} (${kind})`]));
  const lines = [...written].map(([id, attack]) => [`${id} ${titles.get(id) ?? 'of the same class'}`, attack] as const);
  it.each(lines)('%s', async (_line, attack) => {
    expect(await judgeCase(world, attack)).toEqual([]);
  });
});
