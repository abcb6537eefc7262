/** What a script says of an event; the transaction adds seq, time, author and link. */
export interface NewEvent {
  /** A stable name such as `approval.decided`. */
  readonly type: string;
  readonly target: {
    readonly type: string;
    readonly id: string;
    readonly version?: number | null;
    readonly digest?: string | null;
  };
  /** The model whose time line shows it, if any. */
  readonly modelKey?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
  readonly workflowId?: string | null;
  readonly policyVersion?: string | null;
  readonly onBehalfOf?: string | null;
}
