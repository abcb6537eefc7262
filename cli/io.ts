/** What a command may touch of the process it runs in; tests give their own. */
export interface Io {
  /** One line (or block) to stdout. */
  out(text: string): void;
  /** One line to stderr: notes, progress and errors, so that stdout stays clean for pipes. */
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when stdout is a terminal that wants colour (NO_COLOR is honoured). */
  readonly color: boolean;
  /** True when a person watches stderr. */
  readonly terminal: boolean;
}
