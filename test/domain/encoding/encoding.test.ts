import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../domain/encoding/base64.js';
import { fromHex, toHex } from '../../../domain/encoding/hex.js';
import { utf8 } from '../../../domain/encoding/utf8.js';
import { utf8Text } from '../../../domain/encoding/utf8-text.js';

describe('encodings agree with the platform', () => {
  it('in UTF-8, both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
        expect(utf8Text(utf8(text))).toBe(text);
      }),
    );
  });

  it('in what is not UTF-8', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const strict = (bytes: Uint8Array): string | null => {
      try {
        return decoder.decode(bytes);
      } catch {
        return null;
      }
    };
    const tricky = fc.constantFrom(
      0x00,
      0x7f,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xe0,
      0xed,
      0xa0,
      0x9f,
      0xf0,
      0x8f,
      0xf4,
      0xf5,
      0xff,
    );
    fc.assert(
      fc.property(fc.array(tricky, { maxLength: 6 }), (bytes) => {
        expect(utf8Text(Uint8Array.from(bytes))).toBe(strict(Uint8Array.from(bytes)));
      }),
      { numRuns: 2000 },
    );
  });

  it('in hexadecimal and base64', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it('and refuse what is malformed', () => {
    expect(() => utf8('\ud800')).toThrow(RangeError);
    expect(() => fromHex('0')).toThrow(RangeError);
    expect(() => fromHex('AB')).toThrow(RangeError);
    expect(() => fromBase64('AB==')).toThrow('unused bits');
    expect(() => fromBase64('A===')).toThrow(RangeError);
  });
});
