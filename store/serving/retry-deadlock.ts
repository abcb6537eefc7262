/** A deadlock or a serialization failure: the transaction did nothing and may be tried again. */
const tryAgain = new Set(['40P01', '40001']);
const mostTries = 5;

/** Runs a transaction again that Postgres ended to break a deadlock. */
export async function retryDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      const code = (error as { code?: unknown } | null)?.code;
      if (attempt === mostTries || typeof code !== 'string' || !tryAgain.has(code)) throw error;
    }
  }
}
