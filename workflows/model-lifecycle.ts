import { allHandlersFinished, condition, continueAsNew, patched, setHandler, workflowInfo } from '@temporalio/workflow';
import { lifecycleQuery, type LifecycleView } from './messages.js';
import { answerAlert, answerRelease } from './model/answer-alert.js';
import { carryOutModelCommand } from './model/carry-out-model-command.js';
import { describeModel, describeWait } from './model/describe-model.js';
import type { ModelStart } from './model/model-state.js';
import { openModelInbox } from './model/open-model-inbox.js';
import type { ModelView } from './ports.js';
import { models } from './support/calls.js';
import type { Inbox } from './support/inbox.js';

/**
 * A model's life, for years: while it is not retired, waits for what happened and responds to it, one thing at a time.
 * It hears little; releases, retirements and monitoring have workflows of their own and tell it by signal.
 */
export async function modelLifecycle(start: ModelStart): Promise<string> {
  const inbox = openModelInbox(start.carried?.inbox);
  let since = start.carried?.since ?? now();
  let state: ModelView | undefined;
  setHandler(lifecycleQuery, () => view(start, since, state));
  let model = (state = await readModel(start.modelId));
  if (model.lifecycle === 'retired') return `${start.model} was retired before this began`;
  describeModel(model, since);

  while (model.lifecycle !== 'retired') {
    await condition(() => inbox.has('command', 'news', 'release', 'alert'));
    const before = model;
    await respond(start.modelId, inbox);
    model = state = await readModel(start.modelId);
    if (before.lifecycle !== model.lifecycle) since = now();
    if (differ(before, model)) describeModel(model, since);
    await continueWhenLong(model, start, inbox, since);
  }
  return `${start.model} is retired`;
}

/** News only says that the rows changed. A command is judged by the rows of now: its news may still be under way. */
async function respond(modelId: string, inbox: Inbox): Promise<void> {
  const message = inbox.take('command', 'news', 'release', 'alert');
  switch (message?.kind) {
    case 'command':
      return carryOutModelCommand(await readModel(modelId), message.id);
    case 'alert':
      return answerAlert(modelId, message.id);
    case 'release':
      if (patched('releases-are-answered')) await answerRelease(modelId, message.id);
  }
}

async function continueWhenLong(model: ModelView, start: ModelStart, inbox: Inbox, since: string): Promise<void> {
  const long = inbox.received >= model.continueAsNewAfterMessages || workflowInfo().continueAsNewSuggested;
  if (model.lifecycle === 'retired' || !long) return;
  await condition(allHandlersFinished);
  const champion = model.champion?.number ?? null;
  await continueAsNew<typeof modelLifecycle>({ ...start, carried: { inbox: inbox.carry(), champion, since } });
}

/** Telling the same again would only lengthen a history that lasts for years. */
function differ(before: ModelView, after: ModelView): boolean {
  const shown = ({ lifecycle, champion, openAlerts }: ModelView) => JSON.stringify([lifecycle, champion, openAlerts]);
  return shown(before) !== shown(after);
}

function readModel(modelId: string): Promise<ModelView> {
  return models('read how the model stands').loadModel(modelId);
}

function view({ model }: ModelStart, since: string, state?: ModelView): LifecycleView {
  if (state === undefined) return { model, number: null, state: 'starting', waitsFor: 'its rows', since };
  return { model, number: null, state: state.lifecycle, waitsFor: describeWait(state), since };
}

function now(): string {
  return new Date().toISOString();
}
