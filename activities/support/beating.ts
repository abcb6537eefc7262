import { Context } from '@temporalio/activity';

const beatMs = 2_000;

/** Beats while `work` runs, so that a worker that dies is noticed. */
export async function beating<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  context.heartbeat();
  const timer = setInterval(() => context.heartbeat(), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
