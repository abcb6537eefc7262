/** Hears how many more cells (rows times columns) are done. */
export type Advance = (cells: number) => void;
