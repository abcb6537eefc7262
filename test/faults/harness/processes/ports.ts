import { freePort } from '../../../../platform/net/free-port.js';

/** Ports that stay the same over all restarts of a campaign. */
export interface Ports {
  readonly api: number;
  readonly scoring: number;
  readonly scoring2: number;
  readonly temporal: number;
  readonly temporalUi: number;
}

export async function takePorts(): Promise<Ports> {
  const taken = new Set<number>();
  while (taken.size < 5) taken.add(await freePort());
  const [api = 0, scoring = 0, scoring2 = 0, temporal = 0, temporalUi = 0] = taken;
  return { api, scoring, scoring2, temporal, temporalUi };
}
