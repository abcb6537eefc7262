import {
  judgeLossSequence,
  lossSequenceSubject,
  type JudgedLossSequence,
} from '../../../domain/monitoring/performance/judge-loss-sequence.js';
import { newLossSequence, type LossSequence } from '../../../domain/monitoring/performance/loss-sequence.js';
import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import { seriesKey } from '../../../domain/monitoring/verdict/series-key.js';
import { withReading } from '../../../domain/monitoring/verdict/with-reading.js';
import { readRows } from '../../queries/read-rows.js';
import type { SqlReader } from '../../queries/sql-reader.js';
import type { JudgedLabels } from './judge-labels.js';
import type { StoredRevision } from './newest-revision.js';
import type { WatchedDeployment } from './watched-deployment.js';

type Judged = Pick<JudgedLabels, 'performance' | 'verdict'>;

/**
 * Takes the bet on the losses of a deployment on by the window whose labels have just matured. Each window is taken once,
 * in the order in which they mature, under the monitor's lock; how far it came is stored with the window.
 */
export async function continueSequence(
  reader: SqlReader,
  { id, policy }: WatchedDeployment,
  { labelled, performance, verdict }: JudgedLabels,
  reference: PerformanceProfile | null,
): Promise<Judged> {
  const { sequence: rules } = policy.performance;
  if (rules === undefined || reference === null) return { performance, verdict };
  const judged = judgeLossSequence(await readSequence(reader, id), labelled, reference, rules);
  return judged === null ? { performance, verdict } : joined({ performance, verdict }, judged);
}

/** What is judged anew keeps what the bet had made of it: labels that came late are not bet on again. */
export function keepSequence(judged: Judged, last: StoredRevision): Judged {
  const key = seriesKey('performance', lossSequenceSubject, null);
  const reading = last.maturity?.readings.find((one) => one.key === key);
  const sequence = last.performance?.sequence;
  return reading === undefined || sequence === undefined ? judged : joined(judged, { sequence, reading });
}

function joined({ performance, verdict }: Judged, { sequence, reading }: JudgedLossSequence): Judged {
  return { performance: { ...performance, sequence }, verdict: withReading(verdict, reading) };
}

/** Where the window that matured last left it. */
async function readSequence(reader: SqlReader, deploymentId: string): Promise<LossSequence> {
  const [last] = await readRows<{ sequence: LossSequence | null }>(
    reader,
    `select r.performance->'sequence' as sequence from monitoring_window w join window_revision r on r.window_id = w.id
     where w.deployment_id = $1 and w.matured_at is not null and r.cause = 'maturity'
     order by w.matured_at desc, w.starts desc limit 1`,
    [deploymentId],
  );
  return last?.sequence ?? newLossSequence;
}
