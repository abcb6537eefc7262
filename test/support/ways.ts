import {
  mutate,
  showApproval,
  showModel,
  showVersion,
  waitFor,
  waitForVersion,
  type Decision,
  type MutationTypes,
  type Stage,
  type StageStatus,
  type VersionDetail,
} from '../../client/index.js';
import type { Tenure } from './start-tenure.js';

type Place = Stage | `${Stage}/${StageStatus}`;

/** Steps of a version's way, each by the person whose step it is. */
export function waysOf(tenure: Tenure, model: string) {
  const arrive = (number: number, ...places: Place[]): Promise<VersionDetail> =>
    waitForVersion(tenure.as('auditor-1'), model, number, places, { timeoutMs: 60_000, pollMs: 50 });

  const requestOf = async (number: number) => {
    const request = (await showVersion(tenure.as('auditor-1'), model, number)).approvalRequest;
    if (!request) throw new Error(`${model}/${number} has no approval request.`);
    return showApproval(tenure.as('auditor-1'), request.id);
  };

  /** Waits until the request of the version's present round is open. */
  const open = async (number: number): Promise<void> => {
    const look = async () => {
      const { approvalRequest } = await showVersion(tenure.as('auditor-1'), model, number);
      return approvalRequest?.status === 'OPEN' ? true : null;
    };
    await waitFor(look, { timeoutMs: 60_000, pollMs: 50, what: `the request of ${model}/${number}` });
  };

  return {
    arrive,
    requestOf,
    open,
    /** Submits and waits until the gates are through. */
    async submit(number: number): Promise<VersionDetail> {
      await mutate(tenure.as('developer-1'), 'submitForValidation', { model, version: number });
      const arrived = await arrive(number, 'APPROVAL/PENDING', 'VALIDATION/FAILED', 'DEPLOYMENT', 'PRODUCTION');
      if (arrived.stage === 'APPROVAL') await open(number);
      return arrived;
    },
    async decide(
      number: number,
      decision: Decision,
      user = 'approver-1',
      idempotencyKey?: string,
    ): Promise<MutationTypes['decideApproval']['payload']> {
      const { id, package: frozen } = await requestOf(number);
      return mutate(tenure.as(user), 'decideApproval', {
        requestId: id,
        decision,
        reason: 'as the test says',
        packageDigest: frozen.digest,
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      });
    },
    /** Waits until no command is under way on the model. */
    async idle(): Promise<void> {
      const look = async () => ((await showModel(tenure.as('auditor-1'), model)).pendingCommand === null ? true : null);
      await waitFor(look, { timeoutMs: 60_000, pollMs: 50, what: `${model} to be idle` });
    },
  };
}
