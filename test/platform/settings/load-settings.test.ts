import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadSettings } from '../../../platform/settings/load-settings.js';
import { SettingsError } from '../../../platform/settings/settings-error.js';

const DATABASE_URL = 'postgres://tenure_app:secret@localhost:5432/tenure';

function faults(env: Record<string, string>): readonly string[] {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.lines;
    throw error;
  }
  return [];
}

describe('settings', () => {
  test('a database address is all that a server process must be told', () => {
    expect(loadSettings({ DATABASE_URL })).toMatchObject({
      mode: 'development',
      databaseUrl: DATABASE_URL,
      temporalAddress: '127.0.0.1:7233',
      apiPort: 4000,
      url: 'http://127.0.0.1:4000',
      oidcIssuer: 'local',
    });
  });

  test('a missing setting is named with its form and an example', () => {
    expect(faults({})).toEqual([
      'DATABASE_URL is missing: expected a Postgres address, for example ' +
        'DATABASE_URL=postgres://tenure_app:PASSWORD@localhost:5432/tenure',
    ]);
  });

  test('every wrong setting is told at once', () => {
    const lines = faults({ DATABASE_URL, TENURE_API_PORT: '70000', TENURE_LOG: 'loud', TEMPORAL_ADDRESS: 'here' });
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toMatch(/TEMPORAL_ADDRESS is "here": expected HOST:PORT/);
    expect(lines.join('\n')).toMatch(/TENURE_API_PORT is "70000": expected a port from 1 to 65535/);
    expect(lines.join('\n')).toMatch(/TENURE_LOG is "loud": expected one of fatal, error/);
  });

  test('a wrong database address is not repeated, since it holds a password', () => {
    expect(faults({ DATABASE_URL: 'mysql://me:hunter2@db/x' }).join()).not.toContain('hunter2');
  });

  test('a secret may come from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tenure-settings-')), 'url');
    writeFileSync(file, `${DATABASE_URL}\n`);
    expect(loadSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe(DATABASE_URL);
    expect(faults({ DATABASE_URL_FILE: `${file}.absent` })[0]).toMatch(/DATABASE_URL_FILE names .* cannot be read/);
  });

  test('production refuses the development issuer and fail points', () => {
    const lines = faults({ DATABASE_URL, TENURE_MODE: 'production', TENURE_FAIL_POINTS: 'relay.afterSend=kill' });
    expect(lines.join('\n')).toMatch(/TENURE_OIDC_ISSUER is "local", the development issuer, which production refuses/);
    expect(lines.join('\n')).toMatch(/TENURE_FAIL_POINTS kills processes for tests and is refused in production/);
  });

  test('production starts with an issuer of its own', () => {
    const env = { DATABASE_URL, NODE_ENV: 'production', TENURE_OIDC_ISSUER: 'https://login.example.com' };
    expect(loadSettings(env).mode).toBe('production');
  });

  test('a fail point that does not exist is refused', () => {
    expect(faults({ DATABASE_URL, TENURE_FAIL_POINTS: 'relay.beforeLunch=kill' })[0]).toMatch(/TENURE_FAIL_POINTS is/);
  });
});
