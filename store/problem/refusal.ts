import type { RefusalReason } from '../../domain/problem/problem.js';
import type { NewEvent } from '../transaction/new-event.js';

/** What a refused command was about, for its audit event. */
export interface RefusalSubject {
  readonly target: NewEvent['target'];
  readonly modelKey: string | null;
}

/** A rule said no. The runner commits it as an audit event, stores the answer, and answers every reason at once. */
export class Refusal extends Error {
  constructor(
    readonly subject: RefusalSubject,
    readonly reasons: readonly RefusalReason[],
  ) {
    super(reasons.map((reason) => reason.message).join(' '));
    this.name = 'Refusal';
  }
}

/** Throws a `Refusal` when there is any reason. */
export function refuseFor(subject: RefusalSubject, reasons: readonly RefusalReason[]): void {
  if (reasons.length > 0) throw new Refusal(subject, reasons);
}
