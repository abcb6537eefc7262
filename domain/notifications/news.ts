/** What notifications tell of; receivers branch on it. Full-stop form, as Standard Webhooks asks for. */
export type NewsKind =
  | 'approval.opened'
  | 'approval.reminded'
  | 'finding.opened'
  /** Alerts of one window opened, escalated, cleared or were superseded. */
  | 'alerts.changed'
  | 'monitoring.silent';

/** What people are told, as plain JSON: keys and figures, no names or words of persons. */
export interface NewsPayload {
  readonly model: string;
  /** The whole news in one or two sentences. */
  readonly summary: string;
  /** Page of the portal that shows it, from `/` on. */
  readonly path: string;
  /** Facts for programs, by kind; ids are those that the API takes. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** One thing to tell: the same (model, kind, key) is told once, however often it is said. */
export interface News {
  readonly kind: NewsKind;
  readonly key: string;
  readonly payload: NewsPayload;
}
