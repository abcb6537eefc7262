/** What a column of a file holds. other: lists, structures and bytes, which are not compared. */
export type ColumnKind = 'number' | 'integer' | 'category' | 'time' | 'other';
