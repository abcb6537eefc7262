import type { DeliveryResult, NotificationSink } from '../../domain/ports/notifications.js';
import type { Message } from './message.js';

/** One way to tell people. May throw: then the attempt failed with the error's message. */
export interface Sink {
  readonly name: NotificationSink;
  deliver(message: Message): Promise<Omit<DeliveryResult, 'sink'>>;
}
