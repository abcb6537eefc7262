import { Card } from '../../parts/card.js';
import { Facts } from '../../parts/facts.js';
import type { PackageView } from './decision-package.js';

/** Why the model shall end, and who depends on it. */
export function RetirementCard({ shown }: { readonly shown: PackageView }) {
  const { reason, consumers, championNumber } = shown;
  return (
    <Card title="Retirement" lead="Traffic stops for good before the model counts as retired.">
      <Facts
        facts={[
          ['Reason', reason],
          ['In production', championNumber === null ? 'no version' : `version ${championNumber}`],
          ['Depend on it', consumers.length === 0 ? 'nobody that Tenure knows' : consumers.join(', ')],
        ]}
      />
    </Card>
  );
}
