import { setHandler } from '@temporalio/workflow';
import { type CommandMessage, commandUpdate, decideApprovalUpdate, modelRetiringSignal } from '../messages.js';
import { checkCommand, checkDecision } from '../support/check-message.js';
import { type CarriedInbox, Inbox } from '../support/inbox.js';

/** Registers what a release hears. Handlers only remember; a decision may come before this workflow has opened its request. */
export function openReleaseInbox(carried?: CarriedInbox): Inbox {
  const inbox = new Inbox(carried);
  setHandler(commandUpdate, ({ commandId }) => inbox.put({ kind: 'command', id: commandId }), {
    validator: (message: CommandMessage) => checkCommand('release', message),
  });
  setHandler(decideApprovalUpdate, ({ decisionId }) => inbox.put({ kind: 'decision', id: decisionId }), {
    validator: checkDecision,
  });
  setHandler(modelRetiringSignal, ({ retirementId }) => inbox.put({ kind: 'modelRetiring', id: retirementId }));
  return inbox;
}
