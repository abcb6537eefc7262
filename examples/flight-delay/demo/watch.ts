import type { Client } from '../../../client/index.js';
import { model } from '../seed/content.js';

interface Figure {
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reference: number | null;
  readonly threshold: number | null;
}

/** What the demo looks at while the model lives. */
export interface Watched {
  readonly stage: string;
  readonly champion: { readonly number: number } | null;
  readonly latestVersion: { readonly number: number; readonly stage: string; readonly stageStatus: string } | null;
  readonly deployments: readonly {
    readonly version: { readonly number: number };
    readonly active: boolean;
    readonly since: string;
  }[];
  readonly windows: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly start: string;
      readonly rows: string;
      readonly verdict: string;
      readonly version: { readonly number: number };
      readonly performance: readonly Figure[];
    }[];
  };
  readonly alerts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly column: string | null;
    readonly state: string;
    readonly episode: string | null;
    readonly summary: string;
    readonly response: string | null;
    readonly release: { readonly workflowId: string } | null;
  }[];
}

const document = `query Watch($key: String!) {
  model(key: $key) {
    stage champion { number } latestVersion { number stage stageStatus }
    deployments { version { number } active since }
    windows(first: 10) {
      totalCount
      nodes { start rows verdict version { number } performance { name value lower upper reference threshold } }
    }
    alerts { id kind column state episode summary response release { workflowId } }
  }
}`;

/** The model as GraphQL shows it now. */
export async function watch(client: Client): Promise<Watched> {
  const { model: found } = await client.query<{ model: Watched | null }>(document, { key: model.key });
  if (found === null) throw new Error(`there is no model ${model.key}`);
  return found;
}

/** The newest judged log loss with the start of its window; null before the first. A window's figure is told as first judged. */
export function newestLogLoss({ windows }: Watched): { readonly window: string; readonly line: string } | null {
  for (const window of windows.nodes) {
    const figure = window.performance.find(({ name, value }) => name === 'logLoss' && value !== null);
    if (figure?.value == null) continue;
    const interval =
      figure.lower === null || figure.upper === null
        ? ''
        : ` (${figure.lower.toFixed(3)} to ${figure.upper.toFixed(3)})`;
    const limit = figure.threshold === null ? '' : `, limit ${figure.threshold.toFixed(3)}`;
    const line = `${window.start.slice(0, 10)}: log loss ${figure.value.toFixed(3)}${interval}${limit}, version ${window.version.number}`;
    return { window: window.start, line };
  }
  return null;
}
