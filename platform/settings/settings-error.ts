/** Settings that cannot be used. A process that meets it prints `lines` and leaves with exit code 78. */
export class SettingsError extends Error {
  readonly code = 'SettingsInvalid';

  /** One line for each wrong setting: its name, the value's form, and an example. */
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsError';
  }
}
