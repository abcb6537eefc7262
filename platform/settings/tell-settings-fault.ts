import type { SettingsError } from './settings-error.js';

/** One line for each wrong setting on stderr, with the stable code in front. */
export function tellSettingsFault(error: SettingsError): void {
  for (const line of error.lines) process.stderr.write(`${error.code}: ${line}\n`);
}
