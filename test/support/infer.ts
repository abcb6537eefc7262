import type { ErrorBody } from '../../scoring/http/error-body.js';
import type { InferAnswer } from '../../scoring/infer/infer-answer.js';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: InferAnswer & ErrorBody;
}

/** The body of an infer request for FP32 columns, one value a row. */
export function inferBody(
  columns: Record<string, number[]>,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const inputs = Object.entries(columns).map(([name, data]) => ({
    name,
    shape: [data.length, 1],
    datatype: 'FP32',
    data,
  }));
  return { inputs, ...more };
}

/** Posts an infer request; `body` may be a text, to send what no JSON writer would. */
export async function postInfer(url: string, model: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${url}/v2/models/${model}/infer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Answer['body'],
  };
}
