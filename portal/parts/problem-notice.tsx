import type { Problem } from '../graph/problem.js';
import { Notice } from './notice.js';
import { Reasons } from './reasons.js';

/** Why something did not happen: every reason at once, and what can be done. */
export function ProblemNotice({ problem }: { readonly problem: Problem }) {
  return (
    <Notice tone="bad" title={problem.title} urgent>
      <p>{problem.message}</p>
      <Reasons reasons={problem.reasons} />
      {problem.hint && <p className="hint">{problem.hint}</p>}
    </Notice>
  );
}
