import type { Flights } from './flights.js';
import type { Service } from './service.js';

/**
 * Sends what became of the flights `rows`, in bulk, as the airline would after they landed. A label that is sent again
 * counts once. Throws an `Error` for an answer that is not ok, or that refuses a line.
 */
export async function sendLabels(
  url: string,
  model: string,
  service: Service,
  flights: Flights,
  rows: readonly number[],
): Promise<void> {
  const lines = rows.map((row) =>
    JSON.stringify({
      predictionId: flights.id(row),
      label: flights.late[row],
      observedAt: new Date(flights.landsAt[row] as number).toISOString(),
    }),
  );
  const response = await fetch(`${url}/labels?model=${model}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${await service.token()}` },
    body: `${lines.join('\n')}\n`,
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json()) as { readonly accepted?: number; readonly message?: string };
  if (response.ok && answer.accepted === rows.length) return;
  throw new Error(
    `labels were refused (${response.status}): ${answer.message ?? `${answer.accepted} of ${rows.length}`}`,
  );
}
