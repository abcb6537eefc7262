import { ApplicationFailure } from '@temporalio/common';
import { Failure } from '../domain/failure/failure.js';

type Functions<A> = { [K in keyof A]: (...args: never[]) => Promise<unknown> };

/**
 * Lets each activity answer a `Failure` of the catalogue as what it is for Temporal: an application failure of the same
 * stable type that is not retried. Everything else is infrastructure and is retried.
 */
export function mapFailures<A extends Functions<A>>(activities: A): A {
  const mapped = Object.entries(activities as Functions<A>).map(([name, activity]) => [
    name,
    async (...args: never[]): Promise<unknown> => {
      try {
        return await (activity as (...args: never[]) => Promise<unknown>)(...args);
      } catch (error) {
        throw error instanceof Failure ? toApplicationFailure(error) : error;
      }
    },
  ]);
  return Object.fromEntries(mapped) as A;
}

function toApplicationFailure({ type, message, evidence }: Failure): ApplicationFailure {
  return ApplicationFailure.create({ type, message, nonRetryable: true, details: [evidence] });
}
