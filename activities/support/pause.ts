import { Context } from '@temporalio/activity';

/** Beats, then waits. Throws when the activity was cancelled or its worker stops; another worker begins again then. */
export async function pause(ms: number): Promise<void> {
  const context = Context.current();
  context.heartbeat();
  await context.sleep(ms);
}
