import { canonicalJson } from '../../domain/audit/canonical-json.js';
import type { Grant } from '../../domain/serving/grant.js';
import { digestOf } from '../audit/digest-of.js';
import type { Signer } from '../../platform/keys/load-signing-key.js';

export interface SignedGrant {
  readonly text: string;
  readonly signature: string;
  readonly keyId: string;
  /** Names this grant: what scoring servers acknowledge. */
  readonly digest: string;
}

/** Signs the canonical JSON of a grant with the server's key. */
export function signGrant(signer: Signer, grant: Grant): SignedGrant {
  const text = canonicalJson(grant);
  const bytes = Buffer.from(text, 'utf8');
  return { text, signature: signer.sign(bytes), keyId: signer.keyId, digest: digestOf(bytes) };
}
