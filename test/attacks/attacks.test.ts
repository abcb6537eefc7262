import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { waysOf } from '../support/ways.js';
import { authn } from './cases/authn.js';
import { controls } from './cases/controls.js';
import { graphql } from './cases/graphql.js';
import { happyPath, separationOfDuties, serviceDecides } from './cases/separation-of-duties.js';
import { onnxArtifact } from './cases/onnx-artifact.js';
import { scoring } from './cases/scoring.js';
import { notBuilt } from './not-built.js';
import type { Attacks } from './support/attack.js';
import { Oracles } from './support/oracles.js';
import { startProductionApi, type ProductionApi } from './support/production-api.js';
import { Target } from './support/target.js';
import { underWay } from './under-way.js';

interface Case {
  readonly id: string;
  readonly kind: 'attack' | 'control';
  readonly area: string;
  readonly title: string;
}

const { cases } = JSON.parse(readFileSync('test/attacks/cases.json', 'utf8')) as { cases: readonly Case[] };
const attacks: Attacks = {
  ...graphql,
  ...authn,
  ...controls,
  ...separationOfDuties,
  ...serviceDecides,
  ...happyPath,
  ...onnxArtifact,
  ...scoring,
};
const built = cases.filter(({ id }) => id in attacks);

describe('hostile input against the running processes', () => {
  let tenure: Tenure;
  let production: ProductionApi;
  let target: Target;
  let oracles: Oracles;

  beforeAll(async () => {
    tenure = await startTenure();
    production = await startProductionApi(tenure);
    target = new Target(tenure, production);
    oracles = new Oracles(target);
    await registerTinyModel(tenure, 'attacked', { required: 2 });
    await registerTinyVersion(tenure, { model: 'attacked', weight: 1 });
    const way = waysOf(tenure, 'attacked');
    await way.submit(1);
    await Promise.all(['approver-1', 'approver-2'].map((user) => way.decide(1, 'APPROVE', user)));
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
  }, 300_000);
  afterAll(async () => {
    await production?.stop();
    await tenure?.stop();
  }, 60_000);

  it('every case of the file is a test, or says why it is none', () => {
    const known = new Set([...Object.keys(attacks), ...Object.keys(notBuilt), ...underWay]);
    expect(cases.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
    expect(Object.keys(notBuilt).filter((id) => id in attacks)).toEqual([]);
  });

  it.each(built)(
    '$id $kind, $area: $title',
    async ({ id, kind }) => {
      const given = attacks[id];
      if (given === undefined) throw new Error(`There is no case ${id}.`);
      const { run, changes = kind === 'control', slow = false } = typeof given === 'function' ? { run: given } : given;
      await oracles.before();
      await run(target, oracles);
      await oracles.after({ unchanged: !changes, slow });
    },
    120_000,
  );

  it('the logs hold no secret and no line that an attacker wrote', () => {
    expect(oracles.leaksInLogs()).toEqual([]);
  });
});
