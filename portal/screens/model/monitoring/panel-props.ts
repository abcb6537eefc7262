import type { AlertLineFragment } from '../../../graph/operations/monitoring.js';
import type { Plot } from './plots.js';

/** What every panel of the monitoring card gets. */
export interface PanelProps {
  readonly modelKey: string;
  readonly plot: Plot;
  readonly alerts: readonly AlertLineFragment[];
  /** The window that was chosen. */
  readonly selected: string | null;
  readonly onSelect: (windowId: string) => void;
}
