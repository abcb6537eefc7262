import { words } from '../../format/words.js';
import { Card } from '../../parts/card.js';
import { Digest } from '../../parts/digest.js';
import { Facts } from '../../parts/facts.js';
import { Time } from '../../parts/time.js';
import type { ShownModel } from './shown-model.js';

/** What does not change from day to day. */
export function ModelFacts({ model }: { readonly model: ShownModel }) {
  const { kind, team, useCase, policy, deployments, workflow } = model;
  const active = deployments.filter((deployment) => deployment.active);
  return (
    <Card title="About">
      <Facts
        facts={[
          ['Kind', words(kind)],
          ['Team', team.name],
          ['Use case', useCase?.title],
          [
            'Policy',
            <>
              {policy.key} {policy.number} <Digest value={policy.digest} label="the policy's digest" />
            </>,
          ],
          ...active.map(
            ({ environment, version, since }) =>
              [
                words(environment),
                <>
                  version {version.number}, since <Time at={since} />
                </>,
              ] as const,
          ),
          ['Workflow', <code>{workflow.workflowId}</code>],
        ]}
      />
    </Card>
  );
}
