import { fromBase64, toBase64 } from '../../encoding/base64.js';

/** One signature line of a note. */
export interface NoteSignature {
  /** Name of the key, one word without `+`. */
  readonly name: string;
  /** Four bytes that tell keys of one name apart, see `noteKeyHash`. */
  readonly keyHash: Uint8Array;
  readonly signature: Uint8Array;
}

/** Text and its signatures in the signed-note form (C2SP): text, empty line, `— name base64(keyHash || signature)`. */
export function formatSignedNote(text: string, signatures: readonly NoteSignature[]): string {
  if (!text.endsWith('\n')) throw new RangeError('The text of a note ends with a newline.');
  const lines = signatures.map((one) => {
    const bytes = new Uint8Array([...one.keyHash, ...one.signature]);
    return `— ${one.name} ${toBase64(bytes)}\n`;
  });
  return `${text}\n${lines.join('')}`;
}

/** Splits a signed note; null where it is not one. The text keeps its last newline: that is what was signed. */
export function parseSignedNote(note: string): { text: string; signatures: NoteSignature[] } | null {
  const split = note.lastIndexOf('\n\n');
  if (split === -1 || !note.endsWith('\n')) return null;
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const match = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line);
    if (match === null) return null;
    const [, name = '', encoded = ''] = match;
    let bytes: Uint8Array;
    try {
      bytes = fromBase64(encoded);
    } catch {
      return null;
    }
    if (bytes.length < 5) return null;
    signatures.push({ name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) });
  }
  return { text: note.slice(0, split + 1), signatures };
}
