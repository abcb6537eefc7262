import { readFileSync } from 'node:fs';
import type { Settings, TemporalTls } from '../settings/settings.js';

interface Tls {
  serverNameOverride?: string;
  serverRootCACertificate?: Buffer;
  clientCertPair?: { crt: Buffer; key: Buffer };
}

/** What client and worker connections to the Temporal server need. Reads the TLS files that are set. */
export function temporalConnectionOptions(settings: Pick<Settings, 'temporalAddress' | 'temporalTls'>): {
  address: string;
  tls?: Tls;
} {
  const { temporalAddress: address, temporalTls } = settings;
  return temporalTls === null ? { address } : { address, tls: readTls(temporalTls) };
}

function readTls({ caFile, certFile, keyFile, serverName }: TemporalTls): Tls {
  return {
    ...(serverName === null ? {} : { serverNameOverride: serverName }),
    ...(caFile === null ? {} : { serverRootCACertificate: readFileSync(caFile) }),
    ...(certFile === null || keyFile === null
      ? {}
      : { clientCertPair: { crt: readFileSync(certFile), key: readFileSync(keyFile) } }),
  };
}
