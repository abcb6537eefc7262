import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** The worker is told that a run is about to continue as a new one; it notes nothing and answers nothing. */
export interface FailPointSinks extends Sinks {
  failPoints: { continueAsNew(): void };
}

/** Lets tests end the worker between the last step of a run and its continuation. Nothing of it is in the history. */
export function interceptors(): WorkflowInterceptors {
  const { failPoints } = proxySinks<FailPointSinks>();
  return {
    outbound: [
      {
        async continueAsNew(input, next) {
          failPoints.continueAsNew();
          return next(input);
        },
      },
    ],
  };
}
