import { fromBase64 } from '../../encoding/base64.js';
import { toHex } from '../../encoding/hex.js';
import type { Checkpoint } from './checkpoint.js';

/** Reads the text of a checkpoint (without its signatures); null where it is not in the form that we write. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const match = /^(\S+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\ntime (\S+)\n$/.exec(text);
  if (match === null) return null;
  const [, origin = '', size = '', root = '', time = ''] = match;
  try {
    return { origin, size: Number(size), rootHash: toHex(fromBase64(root)), time };
  } catch {
    return null;
  }
}
