/** An instant as people read it, in UTC: `2001-02-14 05:30`. Null stays null. */
export function when(instant: string | null | undefined): string | null {
  return instant ? new Date(instant).toISOString().slice(0, 16).replace('T', ' ') : null;
}

/** How long ago an instant was, in the largest whole unit: `3 min ago`. */
export function ago(instant: string | null | undefined, nowMs: number): string | null {
  if (!instant) return null;
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(instant)) / 1000));
  if (seconds < 120) return `${seconds} s ago`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min ago`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h ago` : `${Math.round(seconds / 86_400)} days ago`;
}
