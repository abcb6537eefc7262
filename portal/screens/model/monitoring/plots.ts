/** What the chart of a model can show, and what is said of it. */
export interface Plot {
  readonly key: string;
  readonly label: string;
  readonly says: string;
  readonly worse: 'above' | 'below';
}

/** Realised quality, by the names of the API's metrics. */
export const performancePlots: readonly Plot[] = [
  {
    key: 'logLoss',
    label: 'Log loss',
    says: 'On mature labels. It counts when it is worse than the reference by more than the floor, and chance does not explain it.',
    worse: 'above',
  },
  {
    key: 'rocAuc',
    label: 'ROC AUC',
    says: 'How well the classes are told apart, on mature labels, whatever the base rate. Below the threshold it counts.',
    worse: 'below',
  },
  {
    key: 'calibration',
    label: 'Calibration',
    says: 'Expected calibration error beyond what chance makes of so many rows.',
    worse: 'above',
  },
];

export const driftPlot: Plot = {
  key: 'drift',
  label: 'Drift',
  says: 'Bias-corrected PSI of each input and output against the data that the version was trained on.',
  worse: 'above',
};

export const missingPlot: Plot = {
  key: 'missing',
  label: 'Missing',
  says: 'Share of missing values of each column, beside the share in the training data.',
  worse: 'above',
};

/** How it served. */
export const servicePlots: readonly Plot[] = [
  { key: 'latencyP95Ms', label: 'Latency', says: '95 % of the answers took at most so long.', worse: 'above' },
  { key: 'rows', label: 'Volume', says: 'Predictions in each window.', worse: 'below' },
];

export const plots: readonly Plot[] = [...performancePlots, driftPlot, missingPlot, ...servicePlots];
