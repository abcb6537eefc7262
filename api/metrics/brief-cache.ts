/** A reading that is shared by all who ask while it is under way, and for `ms` afterwards. */
export function createBriefCache<T>(
  ms: number,
  read: () => Promise<T>,
  clock = () => performance.now(),
): () => Promise<T> {
  let reading: Promise<T> | null = null;
  let validUntil = -Infinity;
  return () => {
    if (reading !== null && clock() < validUntil) return reading;
    validUntil = Infinity;
    const fresh = read().finally(() => {
      validUntil = clock() + ms;
    });
    reading = fresh;
    return fresh;
  };
}
