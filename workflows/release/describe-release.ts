import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { ReleaseView } from '../ports.js';
import { searchAttributes } from '../search-attributes.js';

interface Description {
  readonly waitsFor: string;
  readonly canDo: string;
}

/** What a person reads about each place on the way: what is waited for, and what they can do. */
export function describePlace(release: Pick<ReleaseView, 'stage' | 'status' | 'rules'>): Description {
  const place = `${release.stage} ${release.status}`;
  const manual = release.rules.deployMode === 'manual';
  const texts: Readonly<Record<string, Description>> = {
    'development inProgress': { waitsFor: 'the training', canDo: 'nothing; it goes on by itself' },
    'development passed': { waitsFor: 'a developer', canDo: 'submitForValidation, or trainVersion for other content' },
    'development failed': { waitsFor: 'a developer', canDo: 'trainVersion or registerVersion with other content' },
    'validation inProgress': { waitsFor: 'the gates', canDo: 'nothing; it goes on by itself' },
    'validation failed': { waitsFor: 'a developer or an approver', canDo: 'submitForValidation again, or waiveGate' },
    'approval pending': { waitsFor: 'approvers', canDo: 'decideApproval; the submitter can withdraw' },
    'approval failed': { waitsFor: 'a developer', canDo: 'submitForValidation again' },
    'deployment pending': { waitsFor: manual ? 'an operator' : 'an active model', canDo: 'deploy' },
    'deployment inProgress': { waitsFor: 'the scoring servers', canDo: 'nothing; it goes on by itself' },
    'deployment failed': { waitsFor: 'an operator', canDo: 'deploy again, or retireVersion' },
  };
  return texts[place] ?? { waitsFor: 'nothing', canDo: 'see the workflow of the model' };
}

/** Tells the story in the Temporal UI: current details and search attributes. */
export function describeRelease(release: ReleaseView, since: string): void {
  const { waitsFor, canDo } = describePlace(release);
  setCurrentDetails(
    [
      `**${release.model}, version ${release.number}**: ${release.stage} ${release.status} (round ${release.round})`,
      `Waits for: ${waitsFor}, since ${since}`,
      `What a person can do: ${canDo}`,
    ].join('\n\n'),
  );
  upsertSearchAttributes([
    { key: searchAttributes.model, value: release.model },
    { key: searchAttributes.stage, value: `${release.stage} ${release.status}` },
    { key: searchAttributes.riskTier, value: String(release.riskTier) },
    { key: searchAttributes.awaitingApproval, value: release.stage === 'approval' && release.status === 'pending' },
  ]);
}
