import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Client } from './create-client.js';
import { ProblemError, type ProblemKind } from './errors/problem-error.js';
import { RequestError } from './errors/request-error.js';
import { UnauthenticatedError } from './errors/unauthenticated-error.js';
import { UnavailableError } from './errors/unavailable-error.js';
import { untilAnswered } from './until-answered.js';

/** What became of a delivery of labels. */
export interface SentLabels {
  /** Lines whose label is stored, or was before. */
  readonly accepted: number;
  /** Accepted ones whose prediction is not known yet, and the first hundred of their ids. */
  readonly unknown: number;
  readonly unknownIds: readonly string[];
  readonly refused: number;
  /** The first hundred. */
  readonly refusedLines: readonly { readonly line: number; readonly reason: string }[];
}

/** NDJSON text, or the path of a Parquet file. */
export type Labels = { readonly ndjson: string } | { readonly parquetFile: string };

const kinds: Readonly<Record<number, ProblemKind>> = {
  400: 'InvalidInput',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
};

/**
 * Sends labels of a model's predictions over plain HTTP. A label that says the same again changes nothing, so a delivery
 * whose answer was lost is sent again. Throws `ProblemError`, `UnauthenticatedError`, `RequestError`, `UnavailableError`.
 */
export async function sendLabels(client: Client, model: string, labels: Labels): Promise<SentLabels> {
  return untilAnswered(() => post(client, model, labels));
}

async function post(client: Client, model: string, labels: Labels): Promise<SentLabels> {
  const [type, body] =
    'ndjson' in labels
      ? (['application/x-ndjson', labels.ndjson] as const)
      : (['application/vnd.apache.parquet', fileBody(labels.parquetFile)] as const);
  const headers = { authorization: `Bearer ${await client.token()}`, 'content-type': type };
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${client.url}/labels?model=${encodeURIComponent(model)}`, init);
    text = await response.text();
  } catch (error) {
    throw new UnavailableError(`No answer from ${client.url}. Is Tenure running? Start it with "npm start".`, {
      cause: error,
    });
  }
  if (response.ok) return JSON.parse(text) as SentLabels;
  throw refusal(response.status, text);
}

function fileBody(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}

function refusal(status: number, text: string): Error {
  const { code, message, hint } = readError(text);
  const told = message ?? `The server answered ${status}.`;
  if (status === 401) return new UnauthenticatedError(told);
  if (status >= 502 && status <= 504) return new UnavailableError(told);
  const kind = kinds[status];
  return kind
    ? new ProblemError(kind, code ?? kind, told, hint)
    : new RequestError(code ?? 'InternalError', told, null, hint);
}

function readError(text: string): { code?: string; message?: string; hint?: string } {
  try {
    return JSON.parse(text) as { code?: string; message?: string; hint?: string };
  } catch {
    return {};
  }
}
