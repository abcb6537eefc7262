import { resolve } from 'node:path';
import { ensureKeys } from '../platform/keys/ensure-keys.js';

/** Makes the signing key and the key set of an installation where they are missing; `tenure up` does this by itself. */
ensureKeys(resolve(process.env['TENURE_HOME'] ?? '.tenure'));
