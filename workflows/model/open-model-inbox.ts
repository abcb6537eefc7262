import { setHandler, workflowInfo } from '@temporalio/workflow';
import {
  alertChangedSignal,
  type CommandMessage,
  commandUpdate,
  releaseFinishedSignal,
  retirementFinishedSignal,
} from '../messages.js';
import { checkCommand } from '../support/check-message.js';
import { type CarriedInbox, Inbox } from '../support/inbox.js';

/** Registers what a model hears. Handlers only remember. */
export function openModelInbox(carried?: CarriedInbox): Inbox {
  const inbox = new Inbox(carried);
  setHandler(commandUpdate, ({ commandId }) => inbox.put({ kind: 'command', id: commandId }), {
    validator: (message: CommandMessage) => checkCommand('model', message),
  });
  setHandler(releaseFinishedSignal, ({ versionId, round, outcome }) =>
    inbox.put({ kind: outcome === 'inProduction' ? 'news' : 'release', id: `${versionId}/${round}/${outcome}` }),
  );
  // The same alert may change in the same way again, so each message has an id of its own.
  setHandler(alertChangedSignal, ({ alertId, change }) =>
    inbox.put({ kind: 'alert', id: `${alertId}/${change}/${workflowInfo().runId}/${inbox.received}` }),
  );
  setHandler(retirementFinishedSignal, ({ retirementId }) => inbox.put({ kind: 'news', id: retirementId }));
  return inbox;
}
