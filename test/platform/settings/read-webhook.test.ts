import { describe, expect, test } from '@jest/globals';
import { checkSettings } from '../../../cli/doctor/check-settings.js';
import { loadSettings } from '../../../platform/settings/load-settings.js';
import { SettingsError } from '../../../platform/settings/settings-error.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const base = { DATABASE_URL: 'postgres://tenure_app:secret@localhost:5432/tenure' };
const url = 'https://hooks.example.com/T01/token';

function faults(env: Record<string, string>): readonly string[] {
  try {
    loadSettings({ ...base, ...env });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.lines;
    throw error;
  }
}

describe('the webhook of the settings', () => {
  test('is none by default', () => {
    expect(loadSettings(base).webhook).toBeNull();
  });

  test('is an address with its secret', () => {
    const { webhook } = loadSettings({ ...base, TENURE_WEBHOOK_URL: url, TENURE_WEBHOOK_SECRET: secret });
    expect(webhook).toEqual({ url, secrets: [secret], allowPrivate: false, giveUpSeconds: 86_400 });
  });

  test('may have two secrets while one takes the place of the other', () => {
    const newer = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const env = { ...base, TENURE_WEBHOOK_URL: url, TENURE_WEBHOOK_SECRET: `${newer} ${secret}` };
    expect(loadSettings(env).webhook?.secrets).toEqual([newer, secret]);
  });

  test('without its secret is a fault', () => {
    expect(faults({ TENURE_WEBHOOK_URL: url })).toEqual([
      'TENURE_WEBHOOK_SECRET is missing: expected "whsec_" and base64 of 24 to 64 random bytes; several separated by ' +
        `blanks while a secret is changed, for example TENURE_WEBHOOK_SECRET=${secret}`,
    ]);
  });

  test('is https, unless plain http is allowed', () => {
    const env = { TENURE_WEBHOOK_URL: 'http://hooks.example.com/', TENURE_WEBHOOK_SECRET: secret };
    expect(faults(env).join()).toMatch(/^TENURE_WEBHOOK_URL is http: expected an https address, for example /);
    expect(faults({ ...env, TENURE_WEBHOOK_ALLOW_HTTP: 'true' })).toEqual([]);
  });

  test.each(['whsec_short', 'hunter2', `whsec_${Buffer.alloc(23).toString('base64')}`, `${secret} hunter2`])(
    'has a secret of 24 to 64 bytes, and a wrong one is not repeated: %s',
    (wrong) => {
      const [line] = faults({ TENURE_WEBHOOK_URL: url, TENURE_WEBHOOK_SECRET: wrong });
      expect(line).toMatch(/^TENURE_WEBHOOK_SECRET is not in this form: /);
      expect(line).not.toContain(wrong);
    },
  );

  test('is refused with words where it is wrong, without showing an address that may hold a token', () => {
    const lines = faults({
      TENURE_WEBHOOK_URL: 'ftp://hooks.example.com/token',
      TENURE_WEBHOOK_ALLOW_PRIVATE: 'yes',
      TENURE_WEBHOOK_GIVE_UP_SECONDS: '0',
    });
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toContain('token');
    expect(lines.join('\n')).toMatch(/TENURE_WEBHOOK_ALLOW_PRIVATE is "yes": expected true or false/);
  });

  test('is printed by doctor without its secrets and its path', () => {
    const checks = checkSettings({ TENURE_WEBHOOK_URL: url, TENURE_WEBHOOK_SECRET: secret });
    const found = checks.find(({ name }) => name === 'TENURE_WEBHOOK_*')?.found;
    expect(found).toBe(
      '{"url":"https://hooks.example.com","secrets":"set","allowPrivate":false,"giveUpSeconds":86400}',
    );
  });
});
