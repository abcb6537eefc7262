import { newId } from '../ids/new-id.js';
import type { NewMessage } from './start-messages.js';
import { modelWorkflowId } from './workflow-ids.js';

/** Tells a workflow of an accepted command; the update's id is the command's. */
export function tellCommand(workflowId: string, commandId: string, command: string): NewMessage {
  return {
    workflowId,
    kind: 'update',
    name: 'command',
    eventId: commandId,
    payload: { args: [{ commandId, command }] },
  };
}

/** Tells a workflow of a decision; the update's id is the decision's. */
export function tellDecision(workflowId: string, decisionId: string, requestId: string): NewMessage {
  return {
    workflowId,
    kind: 'update',
    name: 'decideApproval',
    eventId: decisionId,
    payload: { args: [{ decisionId, requestId }] },
  };
}

/** Tells a model's workflow that one of its alerts changed; the row says how it stands. */
export function tellAlert(model: string, alertId: string, change: string): NewMessage {
  return {
    workflowId: modelWorkflowId(model),
    kind: 'signal',
    name: 'alertChanged',
    eventId: newId(),
    payload: { args: [{ alertId, change }] },
  };
}
