import { toOpaqueId } from '../../../domain/ids/to-opaque-id.js';

/** Type and id inside an opaque id, or null when it is none. */
export function fromOpaqueId(opaque: string): { type: string; id: string } | null {
  const match = /^([A-Za-z]+):([\w:.-]{1,100})$/.exec(Buffer.from(opaque, 'base64url').toString());
  if (!match?.[1] || !match[2] || toOpaqueId(match[1], match[2]) !== opaque) return null;
  return { type: match[1], id: match[2] };
}
