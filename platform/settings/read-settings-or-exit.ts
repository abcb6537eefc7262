import { loadSettings } from './load-settings.js';
import type { Settings } from './settings.js';
import { SettingsError } from './settings-error.js';
import { tellSettingsFault } from './tell-settings-fault.js';

/** Exit code of a configuration fault (sysexits.h, EX_CONFIG). */
export const configurationExitCode = 78;

/** For the first line of a process: its settings, or one line for each fault on stderr and exit code 78. */
export function readSettingsOrExit(): Settings {
  try {
    return loadSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    tellSettingsFault(error);
    process.exit(configurationExitCode);
  }
}
