/** One rule that said no. `rule` is a stable camelCase name; `message` says why and what would change it. */
export interface RefusalReason {
  readonly rule: string;
  readonly message: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

interface ProblemBase {
  /** A stable PascalCase code of the error catalogue. */
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly path?: readonly string[];
}

/** An expected "no", as data. `refused` lists every reason at once. */
export type Problem =
  | (ProblemBase & { readonly kind: 'invalidInput' | 'notFound' | 'forbidden' | 'conflict' })
  | (ProblemBase & { readonly kind: 'refused'; readonly reasons: readonly RefusalReason[] });

/** What a command answers: its value, or the problem that kept it from happening. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
