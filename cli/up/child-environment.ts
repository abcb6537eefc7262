import type { UpPorts } from './up-ports.js';

export interface Addresses {
  readonly databaseUrl: string;
  readonly ownerUrl: string | null;
  readonly temporalAddress: string;
  readonly temporalUi: string | null;
  readonly url: string;
  readonly scoringUrl: string;
}

/** What the processes are told; what the user has set in the environment goes along. */
export function childEnvironment(home: string, ports: UpPorts, addresses: Addresses): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TENURE_HOME: home,
    DATABASE_URL: addresses.databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TENURE_API_PORT: String(ports.api),
    TENURE_SCORING_PORT: String(ports.scoring),
    TENURE_URL: addresses.url,
    TENURE_SCORING_URL: addresses.scoringUrl,
    ...(addresses.temporalUi === null ? {} : { TENURE_TEMPORAL_UI_URL: addresses.temporalUi }),
  };
}
