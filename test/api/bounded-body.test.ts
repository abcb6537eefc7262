import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { boundedBody } from '../../api/http/bounded-body.js';
import { pump } from '../../api/http/pump.js';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const bounds = { limit: 10, idleMs: 60_000, bytesPerSecond: 1 };

describe('a body of a request', () => {
  it('goes through while it keeps its bounds', async () => {
    const source = new PassThrough();
    source.end('0123456789');
    await pump(source, boundedBody(bounds), nowhere());
  });

  it('is refused past its size, and its sender stays to be told', async () => {
    const source = new PassThrough();
    source.write('0123456789 and more');
    await expect(pump(source, boundedBody(bounds), nowhere())).rejects.toMatchObject({ status: 413 });
    expect(source.destroyed).toBe(false);
  });

  it('is given up when nothing comes any more', async () => {
    const source = new PassThrough();
    source.write('0');
    await expect(pump(source, boundedBody({ ...bounds, idleMs: 50 }), nowhere())).rejects.toMatchObject({
      status: 408,
    });
  });

  it('is told as broken off when its sender goes', async () => {
    const source = new PassThrough();
    source.write('0');
    setImmediate(() => source.destroy());
    await expect(pump(source, boundedBody(bounds), nowhere())).rejects.toMatchObject({ status: 400 });
  });
});
