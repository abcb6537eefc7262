import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { mapFailures } from '../../activities/map-failures.js';
import { Failure, failureTypes } from '../../domain/failure/failure.js';

describe('a failure of the catalogue', () => {
  it.each(failureTypes)('reaches the workflow as the non-retryable type %s', async (type) => {
    const { act } = mapFailures({
      act: async () => {
        throw new Failure(type, 'what happened', { limit: 3 });
      },
    });
    const error = await act().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApplicationFailure);
    expect(error).toMatchObject({ type, nonRetryable: true, message: 'what happened', details: [{ limit: 3 }] });
  });

  it('is told from infrastructure, which is retried', async () => {
    const lost = new Error('connection lost');
    const { act } = mapFailures({ act: () => Promise.reject(lost) });
    await expect(act()).rejects.toBe(lost);
  });
});
