import { Context } from '@temporalio/activity';

/** An activity that goes on until it is cancelled. */
export async function hang(): Promise<never> {
  for (;;) {
    Context.current().heartbeat();
    await Context.current().sleep(50);
  }
}
