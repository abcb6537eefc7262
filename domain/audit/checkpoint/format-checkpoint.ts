import { toBase64 } from '../../encoding/base64.js';
import { fromHex } from '../../encoding/hex.js';
import type { Checkpoint } from './checkpoint.js';

/**
 * The text that is signed, in the tlog-checkpoint form (C2SP): origin, size, root in base64, and the time in an
 * extension line `time <ISO 8601>`; every line ends with a newline. Throws a `RangeError` for an origin of several lines.
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  if (!/^\S+$/.test(checkpoint.origin)) throw new RangeError('The origin of a checkpoint is one word.');
  const root = toBase64(fromHex(checkpoint.rootHash));
  return `${checkpoint.origin}\n${checkpoint.size}\n${root}\ntime ${checkpoint.time}\n`;
}
