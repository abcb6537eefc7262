import { words } from '../format/words.js';
import { Icon } from './icon.js';

interface Gate {
  readonly gate: string;
  readonly passed: boolean;
  readonly waived: boolean;
  readonly mandatory: boolean;
  readonly reason: string;
}

/** How one gate was judged, in a sentence. */
export function GateLine({ gate }: { readonly gate: Gate }) {
  const state = gate.passed ? 'passed' : gate.waived ? 'waived' : 'failed';
  return (
    <li className={`gate gate-${state}`}>
      <span className="gate-sign">
        <Icon name={gate.passed ? 'check' : gate.waived ? 'minus' : 'cross'} />
        <span className="visually-hidden">{state}</span>
      </span>
      <span>
        <strong>{words(gate.gate)}</strong> {gate.reason}
      </span>
    </li>
  );
}
