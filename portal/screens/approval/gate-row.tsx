import { figure } from '../../format/figures.js';
import { entries } from '../../format/read-json.js';
import { words } from '../../format/words.js';
import type { Json } from '../../graph/json.js';
import { Facts } from '../../parts/facts.js';
import { Icon } from '../../parts/icon.js';
import type { GateView } from './decision-package.js';
import { gateMeters } from './gate-meters.js';
import { MeterBar } from './meter-bar.js';

/** A gate: its verdict, its figures beside their limits, and all of its evidence. */
export function GateRow({ gate }: { readonly gate: GateView }) {
  const state = gate.passed ? 'passed' : gate.waived ? 'waived' : 'failed';
  const meters = gateMeters(gate.gate, gate.evidence);
  return (
    <li className={`gate gate-${state}`} data-gate={gate.gate}>
      <span className="gate-sign">
        <Icon name={gate.passed ? 'check' : gate.waived ? 'minus' : 'cross'} />
        <span className="visually-hidden">{state}</span>
      </span>
      <div className="gate-main">
        <p className="gate-name">
          <strong>{words(gate.gate)}</strong>
          {gate.mandatory && <span className="tag">mandatory</span>}
          {gate.waived && <span className="tag tag-waits">waived</span>}
        </p>
        <p className="row-note">{gate.reason}</p>
        <details>
          <summary>Evidence</summary>
          <Facts facts={entries(gate.evidence).map(([name, value]) => [words(name), evidence(value)] as const)} />
        </details>
      </div>
      <div className="gate-meters">
        {meters.map((meter) => (
          <MeterBar key={meter.label} meter={meter} />
        ))}
      </div>
    </li>
  );
}

function evidence(value: Json): string {
  if (typeof value === 'number') return figure(value);
  if (value === null || value === '') return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => evidence(one as Json)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
