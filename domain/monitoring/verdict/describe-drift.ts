import type { DriftPolicy } from '../../policy/monitoring-policy.js';
import type { ReadingLevel } from './series-reading.js';

const subjects = { drift: 'The distribution', prediction: 'The predictions', labels: 'The share of the labels' };

/** The judgement of the drift rule in words. */
export function describeDrift(
  concern: keyof typeof subjects,
  psi: number,
  adjusted: number,
  level: ReadingLevel,
  policy: DriftPolicy,
): string {
  const who = subjects[concern];
  const size = `bias-corrected PSI ${psi.toFixed(3)}`;
  const surely = `adjusted p ${adjusted.toPrecision(2)}`;
  if (level === 'major') return `${who} moved far: ${size} is at least ${policy.majorPsi}, ${surely}.`;
  if (level === 'minor') return `${who} moved: ${size} is at least ${policy.minorPsi}, ${surely}.`;
  return psi >= policy.minorPsi
    ? `Not told from chance: ${size}, but ${surely} is not below ${policy.alpha}.`
    : `Stable: ${size} is below ${policy.minorPsi}.`;
}
