import type { FailPointName } from '../../platform/fail-points/fail-point-names.js';

type Way = Extract<FailPointName, `${string}.afterCommit`> extends `${infer W}.afterCommit` ? W : never;

const ways: Readonly<Record<string, Exclude<Way, 'predict'>>> = {
  registerVersion: 'register',
  submitForValidation: 'submit',
  decideApproval: 'decision',
  rollback: 'rollback',
  retire: 'retirement',
  deploy: 'operate',
  suspend: 'operate',
  resume: 'operate',
};

/** The places before and after the commit of a mutation at which a test may end the process; null where there are none. */
export function commandFailPoints(
  mutation: string,
): { readonly beforeCommit: FailPointName; readonly afterCommit: FailPointName } | null {
  const way = ways[mutation];
  return way === undefined ? null : { beforeCommit: `${way}.beforeCommit`, afterCommit: `${way}.afterCommit` };
}
