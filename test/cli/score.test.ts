import { afterEach, describe, expect, it } from '@jest/globals';
import { run } from '../../cli/run.js';
import { startAnsweringServer, type AnsweringServer } from './answering-server.js';
import { captureIo, type CapturedIo } from './capture-io.js';

const inputs = [
  { name: 'distance', datatype: 'FP32', shape: [-1, 1] },
  { name: 'hour', datatype: 'INT64', shape: [-1, 1] },
  { name: 'origin', datatype: 'BYTES', shape: [-1, 1] },
];
const schema = {
  schemaVersion: 1,
  columns: [
    { name: 'row', kind: 'number' },
    { name: 'date', kind: 'time' },
    { name: 'delay', kind: 'number' },
    { name: 'miles', kind: 'number' },
    { name: 'origin', kind: 'text' },
  ],
  ordinal: 'row',
  time: 'date',
  label: { name: 'late', type: 'INT64', operator: 'above', sources: ['delay'], settings: { threshold: 15 } },
  features: [
    { name: 'distance', type: 'FP32', operator: 'value', sources: ['miles'] },
    { name: 'hour', type: 'INT64', operator: 'hourOfDay', sources: ['date'] },
    { name: 'origin', type: 'BYTES', operator: 'value', sources: ['origin'] },
  ],
};

describe('tenure score', () => {
  let server: AnsweringServer;
  afterEach(() => server.stop());

  async function score(args: readonly string[], infer: object = {}, status = 200): Promise<[number, CapturedIo]> {
    server = await startAnsweringServer(({ method, path }) => {
      if (path === '/dev/token') return { body: { access_token: 'a-token' } };
      if (path === '/graphql') return { body: { data: { model: { champion: { dataset: { schema } } } } } };
      return method === 'GET' ? { body: { inputs } } : { status, body: infer };
    });
    const io = captureIo({ TENURE_URL: server.url, TENURE_SCORING_URL: server.url });
    return [await run(['score', 'demo', ...args], io), io];
  }
  const sent = () => server.received.find((one) => one.path.endsWith('/infer'))?.body;
  const answer = { id: 'p-1', model_version: '1', outputs: [{ name: 'probability', data: [0.25] }] };

  it('sends features by name with the types of the signature', async () => {
    const [exitCode, io] = await score(['distance=500', 'hour=7', 'origin=JFK', '--id', 'p-1'], answer);
    expect(exitCode).toBe(0);
    expect(sent()).toEqual({
      id: 'p-1',
      inputs: [
        { name: 'distance', datatype: 'FP32', shape: [1, 1], data: [500] },
        { name: 'hour', datatype: 'INT64', shape: [1, 1], data: [7] },
        { name: 'origin', datatype: 'BYTES', shape: [1, 1], data: ['JFK'] },
      ],
    });
    expect(io.stdout.join('\n')).toMatch(/probability\s+0\.25/);
  });

  it('computes features from raw columns by the definitions of the dataset', async () => {
    const [exitCode] = await score(['--raw', 'miles=500', 'date=2001-01-15T18:05', 'origin=JFK'], answer);
    expect(exitCode).toBe(0);
    expect((sent()?.['inputs'] as { data: unknown[] }[]).map((input) => input.data[0])).toEqual([500, 18, 'JFK']);
  });

  it('names what is missing and what is unknown, and sends nothing', async () => {
    const [exitCode, io] = await score(['distance=500', 'orgin=JFK']);
    expect(exitCode).toBe(2);
    expect(io.stderr.join('\n')).toContain('missing: hour, origin; unknown: orgin');
    expect(sent()).toBeUndefined();
  });

  it.each([
    ['hour=7.5', 'a whole number'],
    ['hour=9007199254740993', 'between -2^53 and 2^53'],
    ['hour=soon', 'a whole number'],
  ])('refuses %s', async (hour, expected) => {
    const [exitCode, io] = await score(['distance=500', hour, 'origin=JFK']);
    expect(exitCode).toBe(2);
    expect(io.stderr.join('\n')).toContain(expected);
  });

  it.each([
    [404, 3],
    [503, 69],
    [400, 2],
    [504, 6],
  ])('exits on an answer of %i with %i and shows its code', async (status, expected) => {
    const refusal = { error: 'It cannot be.', code: 'Suspended' };
    const [exitCode, io] = await score(['distance=500', 'hour=7', 'origin=JFK'], refusal, status);
    expect(exitCode).toBe(expected);
    expect(io.stderr.join('\n')).toContain('Suspended: It cannot be.');
  });
});
