import type { ClaimedNotification } from '../../domain/ports/notifications.js';

/** A notification as it leaves the product: the form of a payload that Standard Webhooks asks for. */
export interface Message {
  /** `webhook-id`: the same at every attempt. */
  readonly id: string;
  readonly body: {
    readonly type: string;
    /** When it was committed, ISO 8601. */
    readonly timestamp: string;
    readonly data: Readonly<Record<string, unknown>> & {
      readonly model: string;
      readonly summary: string;
      /** Page of the portal that shows it. */
      readonly url: string;
    };
  };
}

/** The message of a notification. `publicUrl` is where people find the portal. */
export function toMessage({ id, kind, createdAt, payload }: ClaimedNotification, publicUrl: string): Message {
  const { model, summary, path, details } = payload;
  const url = `${publicUrl.replace(/\/+$/, '')}${path}`;
  return {
    id: `msg_${id}`,
    body: { type: kind, timestamp: createdAt.toISOString(), data: { ...details, model, summary, url } },
  };
}
