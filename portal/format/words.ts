/** A name of code (`maxP99Ms`, `IN_PROGRESS`, `log_loss`) as words. */
export function words(name: string): string {
  const spaced = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim();
  const lower = spaced.replace(
    /\b[A-Z][a-z]+|\b[A-Z]{2,}\b/g,
    (word) => known[word.toLowerCase()] ?? word.toLowerCase(),
  );
  const cased = lower.replace(/\b[a-z0-9]+\b/gi, (word) => known[word.toLowerCase()] ?? word);
  return (whole[name] ?? cased).charAt(0).toUpperCase() + (whole[name] ?? cased).slice(1);
}

/** Names that are one thing. */
const whole: Readonly<Record<string, string>> = { nonInferiority: 'non-inferiority' };

const known: Readonly<Record<string, string>> = {
  roc: 'ROC',
  auc: 'AUC',
  psi: 'PSI',
  onnx: 'ONNX',
  llm: 'LLM',
  p99: 'p99',
  id: 'ID',
};
