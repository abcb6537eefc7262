import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../scoring/clock.js';
import { nextRestart } from '../../scoring/model/next-restart.js';
import { defaultRestartRules } from '../../scoring/model/restart-rules.js';
import { SupervisedModel } from '../../scoring/model/supervised-model.js';
import { sumModel } from '../support/onnx-models.js';
import { scoringLimits } from '../support/scoring-limits.js';
import { until } from '../support/until.js';

const batch = { rows: 1, columns: { x: Float32Array.of(1), y: Float32Array.of(2) } };
let model: SupervisedModel | undefined;

afterEach(async () => {
  await model?.close();
});

async function start(maxCrashes: number): Promise<{ crashed: SupervisedModel; told: object[]; restarts: number[] }> {
  const told: object[] = [];
  const restarts: number[] = [];
  const { bytes, signature } = sumModel();
  model = await SupervisedModel.load(bytes, signature, {
    limits: scoringLimits(),
    isolation: { prlimit: null, setpriv: null, missing: [] },
    records: null,
    clock: systemClock,
    restart: { ...defaultRestartRules, maxCrashes },
    onCrash: (reason, next) => told.push({ reason, ...next }),
    onRestart: () => restarts.push(told.length),
  });
  return { crashed: model, told, restarts };
}

function kill(victim: SupervisedModel): void {
  process.kill(victim.pid ?? 0, 'SIGKILL');
}

describe('a supervised model', () => {
  it('scores again after its process was killed, and says why it was gone', async () => {
    const { crashed, told, restarts } = await start(5);
    kill(crashed);
    await until(() => told.length === 1);
    expect((await crashed.score(batch)).columns['sum']).toEqual(Float32Array.of(3));
    expect(restarts).toEqual([1]);
    expect(told).toEqual([
      { reason: 'The model process is gone: it ended with SIGKILL.', waitMs: 0, circuitOpen: false },
    ]);
  });

  it('runs without anything of our environment, and the runtime is told to send nothing home', async () => {
    const { crashed } = await start(5);
    const names = readFileSync(`/proc/${crashed.pid}/environ`, 'utf8').split('\0').filter(Boolean);
    expect(names.map((entry) => entry.split('=')[0]).sort()).toEqual(['ORT_DISABLE_TELEMETRY', 'TMPDIR']);
    expect(names).toContain('ORT_DISABLE_TELEMETRY=1');
  });

  it('rests after too many crashes, and says for how long', async () => {
    const { crashed, told } = await start(2);
    kill(crashed);
    await until(() => told.length === 1 && crashed.ready);
    kill(crashed);
    await until(() => told.length === 2);
    await expect(crashed.score(batch)).rejects.toMatchObject({
      status: 503,
      code: 'ModelNotReady',
      retryAfterSeconds: 30,
    });
  });
});

describe('the next restart', () => {
  const waits = (...crashes: number[]) => nextRestart(crashes, 100_000, defaultRestartRules);

  it('is at once after the first crash, then waits twice as long each time', () => {
    expect(waits(100_000)).toEqual({ waitMs: 0, circuitOpen: false });
    expect(waits(99_000, 100_000)).toEqual({ waitMs: 100, circuitOpen: false });
    expect(waits(98_000, 99_000, 100_000)).toEqual({ waitMs: 200, circuitOpen: false });
  });

  it('forgets crashes that are over a minute old', () => {
    expect(waits(10_000, 20_000, 39_999, 100_000)).toEqual({ waitMs: 0, circuitOpen: false });
  });

  it('waits half a minute after the fifth crash in a minute', () => {
    expect(waits(96_000, 97_000, 98_000, 99_000, 100_000)).toEqual({ waitMs: 30_000, circuitOpen: true });
  });
});
