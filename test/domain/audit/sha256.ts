import { createHash } from 'node:crypto';

/** SHA-256 of this machine, as the domain wants it. */
export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
