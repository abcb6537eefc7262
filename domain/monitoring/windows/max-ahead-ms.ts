/** How far ahead of the slot's clock an event may be: clocks of clients differ by less. */
export const maxAheadMs = 5 * 60_000;
