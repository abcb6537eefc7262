import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run.js';
import { catalogue } from '../../domain/statistics/catalogue.js';
import { toolCalls } from '../../domain/statistics/catalogue/tool-calls.js';
import { decodeValue } from '../../domain/statistics/encoding/decode-value.js';
import { differences, referenceCases } from '../domain/statistics/reference-cases.js';
import { captureIo } from './capture-io.js';

interface Answer {
  readonly id: unknown;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string; readonly message: string };
}

describe('tenure stats compute --ndjson', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenure-stats-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function answers(lines: readonly string[]): Promise<Answer[]> {
    const file = join(folder, 'requests.ndjson');
    writeFileSync(file, lines.join('\n'));
    const io = captureIo();
    expect(await run(['stats', 'compute', '--ndjson', file], io)).toBe(0);
    expect(io.stderr).toEqual([]);
    return io.stdout.map((line) => JSON.parse(line) as Answer);
  }
  const codes = async (lines: readonly string[]) => (await answers(lines)).map(({ error }) => error?.code);
  const request = (inputs: unknown, family = 'log_loss', variant = 'binary') =>
    JSON.stringify({ id: 1, family, variant, inputs });

  it('answers every reference case within its tolerance, in order', async () => {
    const got = await answers(
      referenceCases.map(({ id, family, variant, inputs }) => JSON.stringify({ id, family, variant, inputs })),
    );
    expect(got.map(({ id }) => id)).toEqual(referenceCases.map(({ id }) => id));
    const wrong = referenceCases.flatMap((one, at) =>
      differences(decodeValue(got[at]?.value), decodeValue(one.expected), one.tolerance, one.id),
    );
    expect(wrong).toEqual([]);
  });

  it('answers a line that is wrong, and goes on with the next', async () => {
    const good = request({ y_true: [0, 1], proba: [0.2, 0.8] });
    expect(
      await codes(['{', '7', '[]', '{"id": 1}', good, request([]), request({ y_true: [0, 1] }), '', good]),
    ).toEqual([...new Array<string>(4).fill('InvalidRequest'), undefined, 'InvalidRequest', 'InvalidInput', undefined]);
  });

  it('names the near ones of an unknown name', async () => {
    const [family, variant] = await answers([request({}, 'log_los'), request({}, 'log_loss', 'binry')]);
    expect(family?.error).toMatchObject({ code: 'UnknownVariant', message: expect.stringContaining('log_loss') });
    expect(variant?.error).toMatchObject({ code: 'UnknownVariant', message: expect.stringContaining('binary') });
  });

  it('refuses a short text that stands for more than memory holds', async () => {
    const bombs = [
      { rle: [[1, 1e12]] },
      { range: [0, 1e15] },
      { linspace: [0, 1, 1e12] },
      { rle: [[1, -1]] },
      { rle: [1] },
    ];
    expect(await codes(bombs.map((y_true) => request({ y_true, proba: [] })))).toEqual(bombs.map(() => 'InvalidInput'));
  });

  it('reads a text that is named like a part of every object as that text', async () => {
    const [answer] = await answers([
      request({ y_true: ['toString'], y_pred: ['toString'] }, 'classification_bundle', 'multiclass'),
    ]);
    expect(answer?.value).toMatchObject({ accuracy: 1 });
  });
});

describe('tenure stats', () => {
  it('lists the catalogue', async () => {
    const io = captureIo();
    expect(await run(['stats', 'list', '--json'], io)).toBe(0);
    const listed = JSON.parse(io.stdout.join('\n')) as { family: string; variant: string }[];
    expect(listed.map(({ family, variant }) => [family, variant])).toEqual(
      catalogue.map(({ family, variant }) => [family, variant]),
    );
    expect(new Set(listed.map(({ family, variant }) => `${family}/${variant}`)).size).toBe(listed.length);
  });

  it('computes one statistic from a file, and says with an exit code why it cannot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenure-stats-'));
    const file = join(folder, 'inputs.json');
    writeFileSync(file, '{"y_true": [0, 1, 1], "score": [0.1, 0.7, 0.9]}');
    const io = captureIo();
    expect(await run(['stats', 'compute', 'roc_auc', 'binary', '--inputs', file], io)).toBe(0);
    expect(JSON.parse(io.stdout.join('\n'))).toEqual({ value: 1 });
    writeFileSync(file, '{"y_true": [1, 1], "score": [0.1, 0.7]}');
    expect(await run(['stats', 'compute', 'roc_auc', 'binary', '--inputs', file], io)).toBe(1);
    expect(io.stderr.join('\n')).toContain('OneClassOnly');
    expect(await run(['stats', 'compute'], captureIo())).toBe(2);
    rmSync(folder, { recursive: true });
  });
});

describe('tenure stats show', () => {
  it('says what one statistic is and takes', async () => {
    const io = captureIo();
    expect(await run(['stats', 'show', 'psi', 'counts.epsilon', '--json'], io)).toBe(0);
    const { meaning, inputs } = catalogue.find(({ variant }) => variant === 'counts.epsilon') ?? {};
    expect(JSON.parse(io.stdout.join('\n'))).toMatchObject({
      family: 'psi',
      variant: 'counts.epsilon',
      meaning,
      inputs,
      tools: toolCalls['psi/counts.epsilon'],
    });
    expect(toolCalls['psi/counts.epsilon']?.join()).toContain('evidently psi');
  });

  it('names the variants of the family for a name that it does not have', async () => {
    const io = captureIo();
    expect(await run(['stats', 'show', 'psi', 'count', '--json'], io)).toBe(3);
    expect(io.stderr.join()).toMatch(/UnknownVariant.*counts\.half_row/);
  });
});
