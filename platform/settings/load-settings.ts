import { resolve } from 'node:path';
import { SettingReader } from './setting-reader.js';
import * as rules from './setting-rules.js';
import { readWebhook } from './read-webhook.js';
import type { Settings } from './settings.js';

/**
 * The settings of a server process, from environment variables (secrets also as `NAME_FILE`).
 * Throws `SettingsError` that names every wrong or missing one.
 */
export function loadSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = new SettingReader(env);
  const mode = read.withDefault(
    'TENURE_MODE',
    rules.mode,
    env['NODE_ENV'] === 'production' ? 'production' : 'development',
  );
  const home = resolve(read.withDefault('TENURE_HOME', rules.path, '.tenure'));
  const file = (name: string, ...otherwise: string[]) =>
    resolve(read.withDefault(name, rules.path, resolve(home, ...otherwise)));
  const apiPort = read.withDefault('TENURE_API_PORT', rules.port, 4000);
  const scoringPort = read.withDefault('TENURE_SCORING_PORT', rules.port, 4100);
  const url = read.withDefault('TENURE_URL', rules.httpUrl, `http://127.0.0.1:${apiPort}`);
  const settings: Settings = {
    mode,
    home,
    databaseUrl: read.required('DATABASE_URL', rules.postgresUrl),
    migrationDatabaseUrl: read.optional('TENURE_MIGRATION_DATABASE_URL', rules.postgresUrl),
    temporalAddress: read.withDefault('TEMPORAL_ADDRESS', rules.hostAndPort, '127.0.0.1:7233'),
    temporalNamespace: read.withDefault('TEMPORAL_NAMESPACE', rules.words, 'default'),
    temporalTls: readTls(read),
    temporalUiUrl: read.optional('TENURE_TEMPORAL_UI_URL', rules.httpUrl),
    signingKeyFile: file('TENURE_SIGNING_KEY_FILE', 'keys', 'signing.pem'),
    verifyKeysFile: file('TENURE_VERIFY_KEYS_FILE', 'keys', 'verify.jwks.json'),
    issuerKeyFile: resolve(home, 'keys', 'issuer.pem'),
    artifacts: file('TENURE_ARTIFACTS', 'artifacts'),
    auditSink: file('TENURE_AUDIT_SINK', 'audit-sink'),
    url,
    publicUrl: read.withDefault('TENURE_PUBLIC_URL', rules.httpUrl, url),
    scoringUrl: read.withDefault('TENURE_SCORING_URL', rules.httpUrl, `http://127.0.0.1:${scoringPort}`),
    oidcIssuer: read.withDefault('TENURE_OIDC_ISSUER', rules.issuer, 'local'),
    oidcAudience: read.withDefault('TENURE_OIDC_AUDIENCE', rules.words, 'tenure'),
    log: read.withDefault('TENURE_LOG', rules.logLevel, 'info'),
    host: read.withDefault('TENURE_HOST', rules.words, '127.0.0.1'),
    apiPort,
    scoringPort,
    metricsPort: read.withDefault('TENURE_METRICS_PORT', rules.portOrOff, 0),
    reconcileSeconds: read.withDefault('TENURE_RECONCILE_SECONDS', rules.seconds, 60),
    rateLimitPoints: read.withDefault('TENURE_RATE_LIMIT_POINTS', rules.points, 6_000_000),
    webhook: readWebhook(read),
    failPoints: read.optional('TENURE_FAIL_POINTS', rules.failPoints),
  };
  if (mode === 'production') refuseDevelopmentTools(read, settings);
  read.finish();
  return settings;
}

function readTls(read: SettingReader): Settings['temporalTls'] {
  const tls = {
    caFile: read.optional('TEMPORAL_TLS_CA_FILE', rules.path),
    certFile: read.optional('TEMPORAL_TLS_CERT_FILE', rules.path),
    keyFile: read.optional('TEMPORAL_TLS_KEY_FILE', rules.path),
    serverName: read.optional('TEMPORAL_TLS_SERVER_NAME', rules.words),
  };
  if ((tls.certFile === null) !== (tls.keyFile === null)) {
    read.refuse('TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE come together: set both, or none');
  }
  return Object.values(tls).every((value) => value === null) ? null : tls;
}

function refuseDevelopmentTools(read: SettingReader, settings: Settings): void {
  if (settings.oidcIssuer === 'local') {
    read.refuse(
      'TENURE_OIDC_ISSUER is "local", the development issuer, which production refuses: ' +
        `expected the https address of an OpenID Connect issuer, for example TENURE_OIDC_ISSUER=${rules.issuer.example}`,
    );
  }
  if (settings.failPoints !== null) {
    read.refuse('TENURE_FAIL_POINTS kills processes for tests and is refused in production: unset it');
  }
}
