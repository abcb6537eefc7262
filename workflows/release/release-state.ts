import type { CarriedInbox } from '../support/inbox.js';

/** How a release begins, and what one run hands to the next: plain JSON, ids and absolute times only. */
export interface ReleaseStart {
  readonly schemaVersion: 1;
  readonly versionId: string;
  readonly modelId: string;
  readonly model: string;
  readonly number: number;
  readonly carried?: CarriedRelease;
}

export interface CarriedRelease {
  readonly inbox: CarriedInbox;
  readonly notes: ReleaseNotes;
}

/** What the rows do not say and a step needs later. */
export interface ReleaseNotes {
  /** Reminders sent for the request that is open now. */
  reminded: number;
  /** The request of this round, once it is open. */
  requestId: string | null;
  /** The command or request that the running deployment is for. */
  deployCause: string | null;
  /** How the newest request ended when it was not approved; left out by older runs. */
  verdict?: 'rejected' | 'changesRequested' | 'withdrawn' | 'expired' | null;
  /** When the version came to where it is, ISO 8601, as this workflow saw it. */
  since: string;
}
