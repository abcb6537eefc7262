/** More bins than this say nothing of any sample, and would fill the memory. */
export const mostBins = 1_000_000;
