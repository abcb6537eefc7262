import { counted } from '../../format/figures.js';
import { Card } from '../../parts/card.js';
import { Time } from '../../parts/time.js';
import type { PackageView } from './decision-package.js';
import { GateRow } from './gate-row.js';

/** Every gate of the policy, with what was measured. */
export function GatesCard({ shown }: { readonly shown: PackageView }) {
  const passed = shown.gates.filter((gate) => gate.passed).length;
  const waived = shown.gates.filter((gate) => !gate.passed && gate.waived).length;
  const lead = [
    `${passed} of ${counted(shown.gates.length, 'gate')} passed`,
    ...(waived > 0 ? [`${counted(waived, 'waiver')} stands in`] : []),
  ].join(', ');
  return (
    <Card
      title="Gates"
      lead={
        <>
          {lead}
          {shown.validatedAt && (
            <>
              ; judged <Time at={shown.validatedAt} />
            </>
          )}
          .
        </>
      }
      flush
    >
      <ul className="gates">
        {shown.gates.map((gate) => (
          <GateRow key={gate.gate} gate={gate} />
        ))}
      </ul>
    </Card>
  );
}
