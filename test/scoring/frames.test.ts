import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeColumns } from '../../scoring/frames/decode-columns.js';
import { encodeColumns } from '../../scoring/frames/encode-columns.js';
import { encodeFrame } from '../../scoring/frames/encode-frame.js';
import { frameKinds } from '../../scoring/frames/frame.js';
import { FrameReader } from '../../scoring/frames/frame-reader.js';

const column = fc.oneof(
  fc.float32Array(),
  fc.float64Array(),
  fc.int32Array(),
  fc.bigInt64Array(),
  fc.uint8Array(),
  fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(null))),
);

describe('frames', () => {
  it('carry any columns unchanged', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.dictionary(fc.string({ unit: 'grapheme' }), column, { noNullPrototype: true }),
        (rows, columns) => {
          expect(decodeColumns(encodeColumns({ rows, columns }))).toEqual({ rows, columns });
        },
      ),
    );
  });

  it('carry a column named like a part of every object', () => {
    const columns = Object.fromEntries(
      ['__proto__', 'constructor', 'toString'].map((name, at) => [name, Float64Array.of(at)]),
    );
    expect(decodeColumns(encodeColumns({ rows: 1, columns }))).toEqual({ rows: 1, columns });
    expect(Object.keys(decodeColumns(encodeColumns({ rows: 1, columns })).columns)).toEqual(Object.keys(columns));
  });

  it('are put together again from pieces of any size', () => {
    const frame = fc.record({
      kind: fc.constantFrom(...Object.values(frameKinds)),
      call: fc.nat(),
      payload: fc.uint8Array(),
    });
    fc.assert(
      fc.property(fc.array(frame), fc.integer({ min: 1, max: 20 }), (frames, size) => {
        const bytes = Buffer.concat(frames.map(encodeFrame));
        const reader = new FrameReader();
        const read = [];
        for (let at = 0; at < bytes.length; at += size) {
          for (const { kind, call, payload } of reader.push(bytes.subarray(at, at + size))) {
            read.push({ kind, call, payload: new Uint8Array(payload) });
          }
        }
        expect(read).toEqual(frames);
      }),
    );
  });

  it('that cannot be are refused', () => {
    expect(() => new FrameReader().push(new Uint8Array(9).fill(255))).toThrow(/garbled/);
    expect(() => decodeColumns(Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 200, 0, 0, 0))).toThrow(RangeError);
  });
});
