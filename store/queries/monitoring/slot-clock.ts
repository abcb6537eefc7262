/** SQL: what the clock of the slot `alias` shows: how far its replay is, or the database's time. */
export function slotClock(alias: string): string {
  return `case when ${alias}.clock = 'replay' and ${alias}.clock_at is not null then ${alias}.clock_at
    else date_trunc('milliseconds', clock_timestamp()) end`;
}
