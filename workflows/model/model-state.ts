import type { CarriedInbox } from '../support/inbox.js';

/** How a model's workflow begins, and what one run hands to the next. The rows hold everything else. */
export interface ModelStart {
  readonly schemaVersion: 1;
  readonly modelId: string;
  readonly model: string;
  readonly carried?: CarriedModel;
}

export interface CarriedModel {
  readonly inbox: CarriedInbox;
  /** A cache: the slot row says what serves. */
  readonly champion: number | null;
  /** When the model came to the state it is in, ISO 8601. */
  readonly since: string;
}
