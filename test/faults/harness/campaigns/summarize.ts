import { readFileSync } from 'node:fs';
import type { Campaign } from './campaign.js';

interface Line {
  readonly at: string;
  readonly op: string;
  readonly client: string;
  readonly phase?: string;
  readonly result?: string;
  readonly args?: { readonly process?: string; readonly afterMs?: number };
  readonly answer?: { readonly replayed?: boolean };
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

/** Figures of a campaign, from its history alone. */
export function summarize(campaign: Campaign, kills: Readonly<Record<string, number>>) {
  const lines = readFileSync(campaign.world.history.path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const recoveries = new Map<string, number[]>();
  const fell = new Map<string, number>();
  for (const { op, args, at } of lines) {
    const name = args?.process ?? '';
    if (op === 'kill' || op === 'exit') fell.set(name, fell.get(name) ?? Date.parse(at));
    if (op === 'ready' && fell.has(name)) {
      recoveries.set(name, [...(recoveries.get(name) ?? []), Date.parse(at) - (fell.get(name) ?? 0)]);
      fell.delete(name);
    }
  }
  const told = lines.filter(({ phase }) => phase === 'answer');
  const count = (op: string, result: string) => told.filter((line) => line.op === op && line.result === result).length;
  return {
    seed: campaign.options.seed,
    models: campaign.options.models,
    kills,
    recoverySeconds: Object.fromEntries(
      [...recoveries].map(([name, all]) => {
        const sorted = all.map((ms) => ms / 1000).sort((a, b) => a - b);
        return [
          name,
          { count: sorted.length, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1) },
        ];
      }),
    ),
    predictions: {
      ok: count('predict', 'ok'),
      refused: count('predict', 'refused'),
      failed: count('predict', 'failed'),
      unknown: count('predict', 'unknown'),
    },
    repeatedAnswers: told.filter(({ answer }) => answer?.replayed === true).length,
    commands: Object.fromEntries(
      [...new Set(told.map(({ op }) => op))]
        .filter((op) => op !== 'predict')
        .map((op) => [op, { ok: count(op, 'ok'), refused: count(op, 'refused'), unknown: count(op, 'unknown') }]),
    ),
    stuck: lines.filter(({ op }) => op === 'stuck'),
    steps: Object.fromEntries(campaign.lives.map(({ key, done }) => [key, done])),
  };
}
