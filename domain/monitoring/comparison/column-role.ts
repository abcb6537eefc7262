/**
 * What a column is for. feature, prediction and label are judged for drift and quality; calendar (follows the calendar),
 * identifier (a value for each row) and time are shown, and judged for missing values only; ignored is left out.
 */
export const columnRoles = ['feature', 'prediction', 'label', 'calendar', 'identifier', 'time', 'ignored'] as const;

export type ColumnRole = (typeof columnRoles)[number];
