import { fetchDevToken } from '../../../client/index.js';

/** How long a token of the service account is used before a new one is fetched, milliseconds. */
const tokenMs = 60_000;

/** The slot's clock as the API tells it. */
export interface SlotClock {
  /** Milliseconds since 1970. */
  readonly watermark: number;
}

/** What the replay asks of Tenure, as the service account. */
export interface Service {
  token(): Promise<string>;
  /** The slot's clock; null while the model has never been deployed. Throws when nobody answers. */
  clock(): Promise<SlotClock | null>;
  /** Tells that everything before `time` (milliseconds since 1970) has been sent. It only rises. */
  advance(time: number): Promise<void>;
}

export function createService(url: string, model: string, environment: string): Service {
  const address = `${url}/monitoring/${model}/${environment}/watermark`;
  let held: { readonly token: string; readonly until: number } | null = null;
  const token = async (): Promise<string> => {
    if (held === null || Date.now() > held.until) {
      held = { token: await fetchDevToken(url, 'service'), until: Date.now() + tokenMs };
    }
    return held.token;
  };
  const call = async (init: RequestInit): Promise<Response> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token()}` };
    return fetch(address, { ...init, headers, signal: AbortSignal.timeout(10_000) });
  };
  return {
    token,
    async clock() {
      const response = await call({ method: 'GET' });
      if (response.status === 404) return null;
      const { watermark } = await read(response);
      return watermark === null ? null : { watermark: Date.parse(watermark) };
    },
    async advance(time) {
      await read(await call({ method: 'POST', body: JSON.stringify({ watermark: new Date(time).toISOString() }) }));
    },
  };
}

async function read(response: Response): Promise<{ readonly watermark: string | null }> {
  const body = (await response.json()) as { readonly watermark: string | null; readonly message?: string };
  if (response.ok) return body;
  throw new Error(`the watermark was refused (${response.status}): ${body.message ?? 'without a reason'}`);
}
