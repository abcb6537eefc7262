import type { ClaimedNotification, DeliveryResult } from '../../domain/ports/notifications.js';
import type { Reader } from '../database/reader.js';
import { NotificationDeliveryRow } from '../entities/notification-delivery-row.js';

type Delivery = Pick<
  NotificationDeliveryRow,
  'notificationId' | 'sink' | 'attempt' | 'outcome' | 'statusCode' | 'error'
>;

/**
 * The rows that say what became of this attempt. Of an earlier one that left no row the relay ended in its midst: it may
 * have arrived or not, and a row says so. `givenUp`: a failure was the last.
 */
export async function deliveriesOf(
  reader: Reader,
  { id, attempt }: ClaimedNotification,
  results: readonly DeliveryResult[],
  givenUp: boolean,
): Promise<Delivery[]> {
  const known = await reader.findBy(NotificationDeliveryRow, { notificationId: id });
  const isNew = (row: Delivery) => !known.some((one) => one.sink === row.sink && one.attempt === row.attempt);
  return results
    .flatMap(({ sink, delivered, statusCode, error }): Delivery[] => {
      const outcome = delivered ? 'delivered' : givenUp ? 'givenUp' : 'failed';
      const earlier = Array.from({ length: attempt - 1 }, (_, index) => index + 1);
      return [
        ...earlier.map((number) => lost(id, sink, number)),
        { notificationId: id, sink, attempt, outcome, statusCode, error: error?.slice(0, 2000) ?? null },
      ];
    })
    .filter(isNew);
}

function lost(notificationId: string, sink: Delivery['sink'], attempt: number): Delivery {
  const error = 'the relay ended before it could say what became of it';
  return { notificationId, sink, attempt, outcome: 'unknown', statusCode: null, error };
}
