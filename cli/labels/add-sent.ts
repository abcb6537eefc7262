import type { SentLabels } from '../../client/index.js';

/** So many ids and lines are told one by one. */
const told = 100;

export const nothingSent: SentLabels = { accepted: 0, unknown: 0, unknownIds: [], refused: 0, refusedLines: [] };

/** Two deliveries as one; the second begins `linesBefore` lines after the first. */
export function addSent(one: SentLabels, next: SentLabels, linesBefore: number): SentLabels {
  const refusedLines = next.refusedLines.map(({ line, reason }) => ({ line: line + linesBefore, reason }));
  return {
    accepted: one.accepted + next.accepted,
    unknown: one.unknown + next.unknown,
    unknownIds: [...one.unknownIds, ...next.unknownIds].slice(0, told),
    refused: one.refused + next.refused,
    refusedLines: [...one.refusedLines, ...refusedLines].slice(0, told),
  };
}
