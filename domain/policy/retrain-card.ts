type Card = Readonly<Record<string, unknown>>;

/** What a retrained version learns from besides the data that its champion's lineage began with. */
export interface RetrainData {
  /** Number of the champion. */
  readonly champion: number;
  /** Key of the frozen dataset. */
  readonly dataset: string;
  /** Labelled predictions since the champion's training data end. */
  readonly freshLabels: number;
  /** The newest of them, which are only judged on. */
  readonly evaluationRows: number;
  /** ISO 8601: predictions before this time. */
  readonly until: string;
}

/**
 * The champion's model card with the new training data named. What the card said of the data at first is kept in
 * `retrain.baseTrainingData`, so that a chain of retrains does not grow it.
 */
export function retrainCard(card: Card | null, data: RetrainData): Card {
  const before = card?.['retrain'];
  const base = isRetrain(before) ? before.baseTrainingData : (card?.['trainingData'] ?? null);
  const added =
    `Then every labelled prediction of this model before ${data.until.slice(0, 16)}Z, frozen as ${data.dataset}; ` +
    `${data.freshLabels} are newer than the data of version ${data.champion}, ` +
    `and of these the newest ${data.evaluationRows} are only judged on.`;
  const { champion, dataset } = data;
  return {
    ...card,
    trainingData: typeof base === 'string' && base.trim() !== '' ? `${base} ${added}` : added,
    retrain: { champion, dataset, baseTrainingData: base },
  };
}

function isRetrain(value: unknown): value is { readonly baseTrainingData: unknown } {
  return typeof value === 'object' && value !== null && 'baseTrainingData' in value;
}
