import { CancellationScope } from '@temporalio/workflow';

interface Compensation {
  readonly title: string;
  readonly undo: () => Promise<void>;
}

/**
 * What must be undone when a later step fails. Each is registered before its step, so that a step that was done without
 * our hearing of it is undone too; each must therefore bear to find nothing done.
 */
export class Compensations {
  readonly #registered: Compensation[] = [];

  before(title: string, undo: () => Promise<void>): void {
    this.#registered.push({ title, undo });
  }

  /** Newest first, also when the workflow is being cancelled. One that fails is told to `onFailure`, and the others still run. */
  async undoAll(onFailure: (title: string, error: unknown) => Promise<void>): Promise<void> {
    await CancellationScope.nonCancellable(async () => {
      for (const { title, undo } of [...this.#registered].reverse()) {
        try {
          await undo();
        } catch (error) {
          await onFailure(title, error);
        }
      }
    });
  }
}
