import { settingNames } from '../../platform/settings/setting-names.js';
import type { Settings } from '../../platform/settings/settings.js';
import { SettingsError } from '../../platform/settings/settings-error.js';
import { readUpSettings } from '../up/read-up-settings.js';
import type { Check } from './check.js';

/** Every setting with its value (without passwords and secrets), or every fault. */
export function checkSettings(env: NodeJS.ProcessEnv): readonly Check[] {
  try {
    const settings = readUpSettings(env);
    return Object.entries(settingNames).map(([key, name]) => {
      const value = settings[key as keyof Settings];
      return { name, result: 'ok', found: value === null ? 'not set' : withoutPassword(shown(value)) };
    });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.lines.map((line) => ({ name: 'settings', result: 'failed', found: 'wrong', advice: line }));
  }
}

/** Settings that belong together as JSON. Of a webhook's address only the host is shown: the path is often a secret. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'secrets') return 'set';
    return key === 'url' ? new URL(String(inner)).origin : inner;
  });
}

function withoutPassword(text: string): string {
  return text.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1:...@');
}
