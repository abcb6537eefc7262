/** Ids of the workflows. `workflows/messages.ts` states the same for its side. */
export const modelWorkflowId = (model: string): string => `model/${model}`;
export const releaseWorkflowId = (model: string, version: number): string => `release/${model}/${version}`;
export const retirementWorkflowId = (model: string, attempt: number): string => `retirement/${model}/${attempt}`;
/** A run that a person asked for; those of a Schedule are named by it. */
export const monitorNowWorkflowId = (model: string, environment: string, runId: string): string =>
  `monitor/${model}/${environment}/now/${runId}`;

/** What stands in place of a workflow id on messages to people: each is on its own, none waits for another. */
export const notificationWorkflowId = (id: string): string => `notification/${id}`;

/** What a workflow id is about; null for one that is not ours. `number` is a version's, or an attempt's. */
export type NamedWorkflow =
  | { readonly kind: 'model'; readonly model: string }
  | { readonly kind: 'release' | 'retirement'; readonly model: string; readonly number: number };

/** Reads a workflow id back. */
export function parseWorkflowId(id: string): NamedWorkflow | null {
  const match = /^(?:(model)\/([a-z0-9-]{1,63})|(release|retirement)\/([a-z0-9-]{1,63})\/([1-9]\d{0,8}))$/.exec(id);
  if (!match) return null;
  const [, model, modelKey = '', kind, key = '', number = ''] = match;
  if (model) return { kind: 'model', model: modelKey };
  return { kind: kind === 'release' ? 'release' : 'retirement', model: key, number: Number(number) };
}
