import { toBase64 } from '../encoding/base64.js';
import { utf8 } from '../encoding/utf8.js';

/** The id that clients see: base64url (RFC 4648, section 5, without padding) of `Type:id`. */
export function toOpaqueId(type: string, id: string): string {
  return toBase64(utf8(`${type}:${id}`))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
