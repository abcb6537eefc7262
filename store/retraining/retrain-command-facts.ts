import type { ModelCommandFacts } from '../../domain/lifecycle/command-facts.js';
import type { Reader } from '../database/reader.js';
import { championSlot } from './champion-slot.js';
import { countLabels } from './count-labels.js';
import { labelsUntil } from './labels-until.js';
import { listRetrains, runningRetrain } from './list-retrains.js';
import { readTraining } from './read-retrain-basis.js';
import { trainedUntil } from './trained-until.js';

type RetrainFacts = Pick<ModelCommandFacts, 'championTrainedHere' | 'retrainRunning' | 'labelledRows'>;

/** Guards ask whether there are labels, so counting ends here. */
const enough = 3000;

/** What decides whether a person may ask for a retrain of a model. */
export async function retrainCommandFacts(reader: Reader, modelId: string): Promise<RetrainFacts> {
  const retrainRunning = runningRetrain(await listRetrains(reader, modelId))?.number ?? null;
  const slot = await championSlot(reader, modelId);
  const trained = slot && (await readTraining(reader, slot.versionId));
  if (!slot || !trained) return { championTrainedHere: false, retrainRunning, labelledRows: 0 };
  const since = await trainedUntil(reader, slot.slotId, slot.versionId, trained.dataset);
  const until = await labelsUntil(reader, slot.slotId);
  const labelledRows = await countLabels(reader, slot.slotId, since, until, enough);
  return { championTrainedHere: true, retrainRunning, labelledRows };
}
