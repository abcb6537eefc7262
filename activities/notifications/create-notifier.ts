import type { DeliveryResult, Notifier } from '../../domain/ports/notifications.js';
import { toMessage, type Message } from './message.js';
import type { Sink } from './sink.js';

/** Tells people by all the given ways at once; one that fails keeps no other from telling. */
export function createNotifier(sinks: readonly Sink[], publicUrl: string): Notifier {
  return (notification) => {
    const message = toMessage(notification, publicUrl);
    const left = sinks.filter(({ name }) => !notification.delivered.includes(name));
    return Promise.all(left.map((sink) => attempt(sink, message)));
  };
}

async function attempt(sink: Sink, message: Message): Promise<DeliveryResult> {
  try {
    return { sink: sink.name, ...(await sink.deliver(message)) };
  } catch (error) {
    return { sink: sink.name, delivered: false, statusCode: null, error: reasonOf(error) };
  }
}

/** When no address of a name answers, Node's error says nothing but has a code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
