import {
  ActivityFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  isCancellation,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { lifecycleQuery, releaseFinishedSignal, type LifecycleView } from './messages.js';
import type { ReleaseView } from './ports.js';
import { deploy } from './release/deploy.js';
import { describePlace, describeRelease } from './release/describe-release.js';
import { develop } from './release/develop.js';
import { openStepFinding } from './release/open-step-finding.js';
import { openReleaseInbox } from './release/open-release-inbox.js';
import type { ReleaseNotes, ReleaseStart } from './release/release-state.js';
import { runUnlessRetired } from './release/run-unless-retired.js';
import { outcomeOf } from './release/outcome-of.js';
import { startDeployment } from './release/start-deployment.js';
import { submitItself } from './release/submit-itself.js';
import { validate } from './release/validate.js';
import { waitForApproval } from './release/wait-for-approval.js';
import { waitForCommand } from './release/wait-for-command.js';
import { stage } from './support/calls.js';
import type { Inbox } from './support/inbox.js';
import { signalModel } from './support/signal-model.js';

/**
 * One version's way: develop, validate, wait for approval, deploy, with every repetition of these. It stays open in every
 * stage before production and ends when the version serves or is retired. Where the version stands is what its rows say.
 */
export async function versionRelease(start: ReleaseStart): Promise<string> {
  const inbox = openReleaseInbox(start.carried?.inbox);
  const notes: ReleaseNotes = start.carried?.notes ?? firstNotes();
  let place: ReleaseView | undefined;
  setHandler(lifecycleQuery, () => view(start, notes, place));
  let release = (place = await stage('read where the version stands').loadRelease(start.versionId));
  if (release.finished) return `version ${start.number} was over before this began`;
  describeRelease(release, notes.since);

  while (!release.finished) {
    const before = release;
    release = place = await takeStepOrAsk(release, inbox, notes);
    await tellOutcome(before, release, notes);
    if (before.stage !== release.stage || before.status !== release.status) {
      notes.since = now();
      describeRelease(release, notes.since);
    }
    await continueWhenLong(release, start, inbox, notes);
  }

  const outcome = release.stage === 'retired' ? 'retired' : 'inProduction';
  const { versionId, model, number, round } = release;
  await signalModel(model, releaseFinishedSignal, { versionId, number, round, outcome });
  return `version ${number} is ${outcome}`;
}

/** Deployments tell of their failure themselves, production and retirement at the end. */
async function tellOutcome(before: ReleaseView, after: ReleaseView, notes: ReleaseNotes): Promise<void> {
  const outcome = outcomeOf(before, after, notes);
  if (outcome === null || !patched('every-outcome-is-told')) return;
  const { versionId, model, number, round } = after;
  await signalModel(model, releaseFinishedSignal, { versionId, number, round, outcome });
}

/** What no step could deal with (rows that were changed by hand) is a finding; a person's next word tries again. */
async function takeStepOrAsk(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  try {
    return await takeStep(release, inbox, notes);
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    await openStepFinding(release, error);
    return waitForCommand(release, inbox, notes);
  }
}

function takeStep(release: ReleaseView, inbox: Inbox, notes: ReleaseNotes): Promise<ReleaseView> {
  switch (`${release.stage} ${release.status}`) {
    case 'development inProgress':
      return runUnlessRetired(release, inbox, () => develop(release));
    case 'development passed':
      return release.submitsItself ? submitItself(release, inbox, notes) : waitForCommand(release, inbox, notes);
    case 'validation inProgress':
      return runUnlessRetired(release, inbox, () => validate(release));
    case 'approval pending':
      return waitForApproval(release, inbox, notes);
    case 'deployment pending':
      return startDeployment(release, inbox, notes);
    case 'deployment inProgress':
      return runUnlessRetired(release, inbox, () => deploy(release, notes));
    default:
      return waitForCommand(release, inbox, notes);
  }
}

/** Timers and update ids end with a run: deadlines are absolute and the inbox remembers what was handled. */
async function continueWhenLong(release: ReleaseView, start: ReleaseStart, inbox: Inbox, notes: ReleaseNotes) {
  const long = inbox.received >= release.rules.continueAsNewAfterMessages || workflowInfo().continueAsNewSuggested;
  if (release.finished || !long) return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof versionRelease>({ ...start, carried: { inbox: inbox.carry(), notes } });
}

function view({ model, number }: ReleaseStart, { since }: ReleaseNotes, place?: ReleaseView): LifecycleView {
  if (place === undefined) return { model, number, state: 'starting', waitsFor: 'its rows', since };
  return { model, number, state: `${place.stage} ${place.status}`, waitsFor: describePlace(place).waitsFor, since };
}

function firstNotes(): ReleaseNotes {
  return { reminded: 0, requestId: null, deployCause: null, since: now() };
}

function now(): string {
  return new Date().toISOString();
}
