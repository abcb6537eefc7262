import type { WindowSize } from './window-size.js';

/** Windows of a week: one of them later the same phase comes again (the same hour of the week, the same weekday). */
export const windowsOfWeek: Readonly<Record<WindowSize, number>> = { PT1H: 168, PT6H: 28, P1D: 7, P7D: 1 };

/** So many earlier windows of the same phase make a reference, and no more are taken. */
export const phaseReference = { least: 4, most: 8 } as const;

/** Cells of the earlier windows of the same phase, newest first. */
export function samePhaseCells(size: WindowSize, cell: number, firstCell: number): number[] {
  const cells: number[] = [];
  for (let earlier = cell - windowsOfWeek[size]; earlier >= firstCell; earlier -= windowsOfWeek[size]) {
    cells.push(earlier);
    if (cells.length === phaseReference.most) break;
  }
  return cells;
}
