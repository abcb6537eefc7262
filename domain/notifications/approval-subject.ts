/** A request for approval, as notifications speak of it. */
export interface ApprovalSubject {
  readonly requestId: string;
  readonly model: string;
  /** null: the whole model is to be retired. */
  readonly version: number | null;
  /** How many people have to approve. */
  readonly required: number;
  readonly deadline: Date | null;
}

/** What is to be approved, at the beginning of a sentence. */
export function approvalSubject({ model, version }: ApprovalSubject): string {
  return version === null ? `The retirement of ${model}` : `Version ${version} of ${model}`;
}
