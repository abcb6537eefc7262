/** The beginning of a digest (`sha256:...` or bare hex), enough to recognise it. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}
