import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Addresses } from './child-environment.js';

/** Writes `endpoints.json`, where the command line finds the running Tenure. */
export function writeEndpoints(home: string, addresses: Addresses): void {
  const { url, scoringUrl, temporalAddress, temporalUi } = addresses;
  const endpoints = { url, graphql: `${url}/graphql`, scoringUrl, temporalAddress, temporalUi, pid: process.pid };
  const file = join(home, 'endpoints.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(endpoints, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}
