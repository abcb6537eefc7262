import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { formatCheckpoint } from '../../../domain/audit/checkpoint/format-checkpoint.js';
import { noteKeyHash } from '../../../domain/audit/checkpoint/note-key-hash.js';
import { parseCheckpoint } from '../../../domain/audit/checkpoint/parse-checkpoint.js';
import { formatSignedNote, parseSignedNote } from '../../../domain/audit/checkpoint/signed-note.js';
import { sha256 } from './sha256.js';

const checkpoint = {
  origin: 'tenure.example.org/audit',
  size: 20852163,
  rootHash: Buffer.from('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'base64').toString('hex'),
  time: '2026-11-24T14:00:00.000Z',
};

describe('a checkpoint', () => {
  it('is written in the tlog-checkpoint form and reads back', () => {
    const text = formatCheckpoint(checkpoint);
    expect(text).toBe(
      'tenure.example.org/audit\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\ntime 2026-11-24T14:00:00.000Z\n',
    );
    expect(parseCheckpoint(text)).toEqual(checkpoint);
  });

  it.each(['', 'a\n1\n', 'a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\ntime x\n', 'no newline'])(
    'is not read from %j',
    (text) => {
      expect(parseCheckpoint(text)).toBeNull();
    },
  );

  it('refuses an origin that would break its lines', () => {
    expect(() => formatCheckpoint({ ...checkpoint, origin: 'a\nb' })).toThrow(RangeError);
  });

  it('carries an Ed25519 signature over exactly its text', () => {
    const keys = generateKeyPairSync('ed25519');
    const text = formatCheckpoint(checkpoint);
    const publicKey = new Uint8Array(Buffer.from(keys.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
    const keyHash = noteKeyHash('tenure', publicKey, sha256);
    const signature = new Uint8Array(sign(null, Buffer.from(text), keys.privateKey));
    const note = parseSignedNote(formatSignedNote(text, [{ name: 'tenure', keyHash, signature }]));
    expect(note?.text).toBe(text);
    expect(note?.signatures).toEqual([{ name: 'tenure', keyHash, signature }]);
    expect(
      verify(null, Buffer.from(note?.text ?? ''), keys.publicKey, note?.signatures[0]?.signature as Uint8Array),
    ).toBe(true);
  });

  it.each(['', 'text\n', 'text\n\nno dash\n', 'text\n\n— name AAAA\n', 'text\n\n— name ====\n'])(
    'is not read from the note %j',
    (note) => {
      expect(parseSignedNote(note)).toBeNull();
    },
  );
});
