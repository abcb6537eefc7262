/** What a person (or a policy in a person's place) may ask for. The same names as GraphQL's `Command`, in camelCase. */
export const commands = [
  'trainVersion',
  'registerVersion',
  'submitForValidation',
  'waiveGate',
  'decideApproval',
  'withdraw',
  'deploy',
  'rollback',
  'suspend',
  'resume',
  'retrain',
  'retire',
  'retireVersion',
] as const;
export type Command = (typeof commands)[number];
