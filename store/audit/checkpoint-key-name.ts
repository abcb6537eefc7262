/** Name of the log in checkpoints. */
export const checkpointOrigin = 'tenure/audit';

/** Name of a key in the signatures of checkpoints: it carries the key's id, so that old ones verify after a rotation. */
export function checkpointKeyName(keyId: string): string {
  return `${checkpointOrigin}/${keyId}`;
}

/** The key's id in such a name; `''`, which no key has, in any other. */
export function keyIdIn(name: string): string {
  const prefix = `${checkpointOrigin}/`;
  return name.startsWith(prefix) ? name.slice(prefix.length) : '';
}
