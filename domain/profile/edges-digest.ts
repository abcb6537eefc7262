import { canonicalJson } from '../audit/canonical-json.js';
import type { Sha256 } from '../audit/sha256.js';
import { toHex } from '../encoding/hex.js';
import { utf8 } from '../encoding/utf8.js';
import type { Baseline } from './baseline.js';

/** Names how a baseline counts: SHA-256 over its layouts. Profiles of one digest can be added, of two not. */
export function edgesDigest({ inputs, outputs }: Pick<Baseline, 'inputs' | 'outputs'>, sha256: Sha256): string {
  const layouts = canonicalJson({ inputs: inputs.layouts, outputs: outputs.layouts });
  return `sha256:${toHex(sha256(utf8(layouts)))}`;
}
