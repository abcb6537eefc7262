import { setTimeout as sleep } from 'node:timers/promises';
import type { History } from '../record/history.js';

export interface PredictorPlan {
  readonly model: string;
  readonly urls: readonly string[];
  readonly history: History;
  /** What it sends: the inputs of one row. */
  readonly inputs: (x: number) => readonly object[];
}

export interface PredictionTold {
  readonly result: 'ok' | 'refused' | 'failed';
  readonly code: string | null;
}

const againMs = 150;

/** Sends predictions, each under an id of its own until it is answered, to one server after another. */
export class Predictor {
  private turn = 0;

  constructor(private readonly plan: PredictorPlan) {}

  /** One prediction; `eventTime` as ISO 8601. Resolves when what became of it is known. */
  async predict(key: string, x: number, eventTime: string): Promise<PredictionTold> {
    const { model, history, inputs, urls } = this.plan;
    const body = JSON.stringify({ id: key, parameters: { event_time: eventTime }, inputs: inputs(x) });
    const about = { client: `caller of ${model}`, op: 'predict', model, key };
    for (;;) {
      const url = urls[(this.turn += 1) % urls.length] ?? '';
      await history.record({ ...about, phase: 'call', args: { x, eventTime } });
      const told = await send(`${url}/v2/models/${model}/infer`, body);
      await history.record({ ...about, phase: 'answer', ...told });
      if (told.result !== 'unknown') return { result: told.result, code: told.code };
      await sleep(againMs);
    }
  }
}

interface Answer {
  readonly model_version?: string;
  readonly parameters?: { readonly replayed?: boolean };
  readonly outputs?: readonly { readonly name: string; readonly data: readonly unknown[] }[];
  readonly code?: string;
  readonly error?: string;
}

async function send(url: string, body: string) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(12_000),
    });
    const { status } = response;
    const answer = (await response.json()) as Answer;
    if (status === 200) {
      const outputs = Object.fromEntries((answer.outputs ?? []).map(({ name, data }) => [name, data[0]]));
      const told = { status, version: Number(answer.model_version), outputs };
      const replayed = answer.parameters?.replayed === true;
      return { result: 'ok' as const, code: null, answer: { ...told, replayed } };
    }
    const code = answer.code ?? `Http${status}`;
    // Said for good: the model is suspended or retired. Everything else of this kind passes by.
    const settled = status < 500 && status !== 429 ? 'failed' : code === 'Suspended' ? 'refused' : 'unknown';
    const result = code === 'ModelRetired' ? 'refused' : settled;
    return { result, code, answer: { status, message: answer.error ?? '' } } as const;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { result: 'unknown' as const, code: 'NoAnswer', answer: { message } };
  }
}
