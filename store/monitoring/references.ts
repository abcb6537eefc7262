import { measurePerformance } from '../../domain/monitoring/performance/measure-performance.js';
import type { PerformanceProfile } from '../../domain/monitoring/performance/performance-profile.js';
import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import type { Baseline } from '../../domain/profile/baseline.js';
import { readBaseline } from '../../domain/profile/read-baseline.js';

/** So many references stay in memory. */
const kept = 200;

/**
 * What windows are held against, by the digest of the artifact: content never changes, so it is read and measured once in
 * a process. Reads bytes from disk, so it is to be asked before rows are locked.
 */
export class References {
  private readonly baselines = new Map<string, Promise<Baseline | null>>();
  private readonly performances = new Map<string, Promise<PerformanceProfile | null>>();

  constructor(private readonly artifacts: Pick<ArtifactStore, 'read'>) {}

  /** null where the version has no baseline, or one that is none. */
  baseline(digest: string | null): Promise<Baseline | null> {
    return remembered(this.baselines, digest, async (given) => readBaseline(await this.readJson(given)));
  }

  /** Quality on the version's evaluation rows; null where it has none with labels and scores. */
  performance(digest: string | null): Promise<PerformanceProfile | null> {
    return remembered(this.performances, digest, async (given) => measure(await this.readJson(given)));
  }

  private async readJson(digest: string): Promise<unknown> {
    const text = new TextDecoder().decode(await this.artifacts.read(digest));
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return null;
    }
  }
}

function measure(evaluation: unknown): PerformanceProfile | null {
  const { labels, scores } = (evaluation ?? {}) as { labels?: unknown; scores?: unknown };
  if (!Array.isArray(labels) || !Array.isArray(scores) || labels.length !== scores.length) return null;
  const fits =
    labels.every((label) => label === 0 || label === 1) &&
    scores.every((score) => typeof score === 'number' && score >= 0 && score <= 1);
  return fits && labels.length > 0
    ? measurePerformance({ labels: labels as number[], scores: scores as number[] })
    : null;
}

/** A failure is not remembered: lost bytes may come back. The oldest entry goes when there are too many. */
function remembered<T>(
  memory: Map<string, Promise<T | null>>,
  digest: string | null,
  make: (digest: string) => Promise<T | null>,
): Promise<T | null> {
  if (digest === null) return Promise.resolve(null);
  const known = memory.get(digest);
  if (known !== undefined) return known;
  const making = make(digest);
  memory.set(digest, making);
  making.catch(() => memory.delete(digest));
  const [oldest] = memory.keys();
  if (memory.size > kept && oldest !== undefined) memory.delete(oldest);
  return making;
}
