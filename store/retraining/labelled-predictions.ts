import type { LabelledPrediction } from '../../domain/features/labelled-prediction.js';
import { Failure } from '../../domain/failure/failure.js';
import type { Reader } from '../database/reader.js';

/** Rows of one query: enough that it pays, few enough to be held in memory. */
const batchRows = 5_000;

interface Bounds {
  readonly slotId: string;
  readonly labelsUntil: Date;
  readonly requestedAt: Date;
}

type Row = LabelledPrediction & { readonly id: string };

/**
 * Labelled predictions of a retrain's slot after `after`, in the order of event time and id, with the inputs that were
 * scored: before the time that the request names, and with labels that were joined before it was made. A prediction whose
 * row is not kept any more is left out.
 */
export async function* labelledPredictions(
  reader: Reader,
  requestId: string,
  after: Date,
): AsyncGenerator<readonly LabelledPrediction[]> {
  const bounds = await readBounds(reader, requestId);
  let [time, id] = [after, '\u{10ffff}'];
  for (;;) {
    const rows = await readBatch(reader, bounds, time, id);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ at, inputs, label }) => ({ at, inputs, label }));
    [time, id] = [last.at, last.id];
  }
}

async function readBounds(reader: Reader, requestId: string): Promise<Bounds> {
  const [row] = await reader.query<Bounds[]>(
    `select s.id as "slotId", q.labels_until as "labelsUntil", q.requested_at as "requestedAt"
     from training_request q join model_version v on v.id = q.version_id
     join slot s on s.model_id = v.model_id and s.state in ('serving', 'suspended')
     where q.id = $1 and q.labels_until is not null order by s.changed_at desc limit 1`,
    [requestId],
  );
  if (row) return row;
  throw new Failure('TrainerFailed', 'the model serves nowhere any more, so there are no predictions to learn from');
}

async function readBatch(reader: Reader, bounds: Bounds, time: Date, id: string): Promise<Row[]> {
  return reader.query<Row[]>(
    `select l.prediction_id as id, l.event_time as at, p.inputs, l.label
     from scored_label l join prediction p on p.slot_id = l.slot_id and p.id = l.prediction_id
       and p.event_day = (l.event_time at time zone 'utc')::date
     where l.slot_id = $1 and (l.event_time, l.prediction_id) > ($2, $3)
       and l.event_time < $4 and l.joined_at <= $5 and l.label in (0, 1)
     order by l.event_time, l.prediction_id limit $6`,
    [bounds.slotId, time, id, bounds.labelsUntil, bounds.requestedAt, batchRows],
  );
}
