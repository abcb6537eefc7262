import type { WindowSummary } from '../../client/index.js';
import { cellText } from './table.js';
import { windowCells, windowHead } from './window-cells.js';

/** A window as one line: `2001-02-14 00:00  drift  rows 1650  log loss (interval) 0.512 ...`, without what is not known. */
export function windowLine(window: WindowSummary): string {
  const [start, version, rows, verdict, ...figures] = windowCells(window).map(cellText);
  const known = figures.flatMap((text, place) => (text === '-' ? [] : [`${windowHead[place + 4]} ${text}`]));
  return [start, verdict, `version ${version}`, `rows ${rows}`, ...known].join('  ');
}
