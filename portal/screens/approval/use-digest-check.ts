import { useEffect, useState } from 'react';
import { canonicalJson } from '../../format/canonical-json.js';
import type { Json } from '../../graph/json.js';

/** `unknown`: this browser offers no hashing here (it does over https and on localhost). */
export type DigestCheck = 'checking' | 'same' | 'different' | 'unknown';

/** Computes the digest of what is shown in this browser and compares it with the one that is signed. */
export function useDigestCheck(content: Json, digest: string): DigestCheck {
  const [check, setCheck] = useState<DigestCheck>('checking');
  const shown = canonicalJson(content);
  useEffect(() => {
    let left = false;
    const found = crypto.subtle ? sha256(shown) : Promise.resolve(null);
    found.then(
      (own) => !left && setCheck(own === null ? 'unknown' : own === digest ? 'same' : 'different'),
      () => !left && setCheck('unknown'),
    );
    return () => {
      left = true;
    };
  }, [shown, digest]);
  return check;
}

async function sha256(value: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value)));
  return `sha256:${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
