import { randomUUID } from 'node:crypto';
import { request as sendHttp } from 'node:http';
import { connect } from 'node:net';
import type { AttackWorld } from './world/attack-world.js';

/**
 * The one adapter: what the file calls `registerModel`, `deploy`, `predict`, ... as the real API knows it. Every answer is
 * recorded, so that the oracles judge it. Cases send through here only (or through `Raw` for what is no HTTP).
 */
export interface Answer {
  /** 0 when the connection ended without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON; null when it is none. */
  readonly json: Readonly<Record<string, unknown>> | null;
  /** Code of the first GraphQL error, of a problem in the data, or of a plain HTTP refusal. */
  readonly code: string | undefined;
  readonly tookMs: number;
}

export interface Request {
  /** Base address; the development API when left out. */
  readonly at?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

/** Mutations by the file's names; those that are the same in both are not listed. */
export const realNames: Readonly<Record<string, string>> = {
  createVersion: 'registerVersion',
  runValidation: 'submitForValidation',
  submitForApproval: 'submitForValidation',
  recordLabels: 'recordGroundTruth',
  triggerRetrain: 'retrain',
};
/** Inputs that are not named after their mutation. */
const inputNames: Readonly<Record<string, string>> = {
  pauseMonitoring: 'MonitoringInput',
  resumeMonitoring: 'MonitoringInput',
  runMonitoringNow: 'MonitoringInput',
};

/** Sends one HTTP request exactly as given; a closed connection is an answer with status 0. */
export async function send(world: AttackWorld, request: Request): Promise<Answer> {
  const { at = world.tenure.url, path = '/graphql', method = 'POST', headers = {}, body } = request;
  const { hostname, port } = new URL(at);
  const began = performance.now();
  const got = await new Promise<Pick<Answer, 'status' | 'headers' | 'text'>>((resolve) => {
    const closed = { status: 0, headers: {}, text: '' };
    const length: Record<string, string> =
      body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    let outgoing;
    try {
      outgoing = sendHttp({ hostname, port, path, method, headers: { ...length, ...headers }, agent: false });
    } catch {
      // Node's own client refuses to send it: such input goes by `sendRaw`.
      return resolve(closed);
    }
    outgoing.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      const done = () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        });
      response.on('end', done).on('error', done);
    });
    outgoing.on('error', () => resolve(closed));
    outgoing.end(body);
  });
  const tookMs = performance.now() - began;
  world.recorder.add({ what: `${method} ${path.slice(0, 80)}`, status: got.status || null, body: got.text, tookMs });
  const json = parse(got.text);
  return { ...got, json, code: codeIn(json), tookMs };
}

/** Sends bytes over a plain socket (what no HTTP client would send); answers what came until the server closed. */
export async function sendRaw(world: AttackWorld, at: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(at);
  const began = performance.now();
  const text = await new Promise<string>((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const done = () => resolve(Buffer.concat(parts).toString('latin1'));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', done).on('close', done);
    socket.setTimeout(1500, () => socket.destroy());
  });
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  const tookMs = performance.now() - began;
  world.recorder.add({ what: 'bytes over a socket', status: status || null, body: text, tookMs });
  return text;
}

/** A GraphQL request. `user` null sends no token. */
export async function graphql(
  world: AttackWorld,
  user: string | null,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const headers = await headersOf(world, user);
  return send(world, { headers, body: JSON.stringify({ query, variables }) });
}

/** A mutation by the file's name; the key is made when it is not given. */
export async function operate(
  world: AttackWorld,
  user: string | null,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const name = realNames[operation] ?? operation;
  const type = inputNames[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
    __typename ... on Problem { code message hint path } ... on Refused { reasons { rule message } } } }`;
  return graphql(world, user, query, { input: { idempotencyKey: randomUUID(), ...input } });
}

/** Uploads an artifact under the given address, whatever its bytes are. */
export async function uploadArtifact(
  world: AttackWorld,
  user: string | null,
  digest: string,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const all = { ...(await headersOf(world, user)), 'content-type': 'application/octet-stream', ...headers };
  return send(world, { path: `/artifacts/${digest}`, method: 'PUT', headers: all, body });
}

/** Asks the scoring server (Open Inference Protocol). */
export async function predict(
  world: AttackWorld,
  model: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const path = `/v2/models/${model}/infer`;
  const all = { 'content-type': 'application/json', ...headers };
  return send(world, { at: world.tenure.scoringUrl, path, headers: all, body });
}

/** JSON content type and the user's bearer token. */
export async function headersOf(world: AttackWorld, user: string | null): Promise<Record<string, string>> {
  const json = { 'content-type': 'application/json' };
  return user === null ? json : { ...json, authorization: `Bearer ${await world.token(user)}` };
}

function parse(text: string): Answer['json'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

interface Coded {
  readonly code?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly data?: Readonly<Record<string, { readonly code?: unknown } | null>> | null;
}

function codeIn(json: Answer['json']): string | undefined {
  const coded = json as Coded | null;
  const inData = Object.values(coded?.data ?? {}).find((value) => typeof value?.code === 'string')?.code;
  const code = coded?.errors?.[0]?.extensions?.code ?? inData ?? coded?.code;
  return typeof code === 'string' ? code : undefined;
}
