import type { Settings } from '../../platform/settings/settings.js';

export interface WorkflowLinkView {
  readonly workflowId: string;
  readonly runId: null;
  readonly url: string | null;
}

/** The page of a workflow's newest run in the Temporal UI; no address where that UI is not known. */
export function linkWorkflow(
  workflowId: string,
  settings: Pick<Settings, 'temporalUiUrl' | 'temporalNamespace'>,
): WorkflowLinkView {
  const base = settings.temporalUiUrl?.replace(/\/+$/, '');
  const path = `namespaces/${encodeURIComponent(settings.temporalNamespace)}/workflows/${encodeURIComponent(workflowId)}`;
  return { workflowId, runId: null, url: base ? `${base}/${path}` : null };
}
