import type { ColumnValues } from '../model/columns.js';
import type { UnfitValue } from './column-from-json.js';

/** Whether reading a column gave a problem rather than values. */
export function isUnfit(read: ColumnValues | UnfitValue): read is UnfitValue {
  return 'code' in read;
}
