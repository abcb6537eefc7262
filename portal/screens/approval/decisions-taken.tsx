import { Avatar } from '../../parts/avatar.js';
import { Badge } from '../../parts/badge.js';
import { Digest } from '../../parts/digest.js';
import { Time } from '../../parts/time.js';
import type { ShownRequest } from './shown-request.js';
import { decisionWords } from './status-words.js';

/** Who decided what, and why. */
export function DecisionsTaken({ decisions }: Pick<ShownRequest, 'decisions'>) {
  if (decisions.length === 0) return null;
  return (
    <ol className="decisions">
      {decisions.map(({ id, decision, by, reason, at, signature }) => {
        const { words, tone } = decisionWords(decision);
        return (
          <li key={id} data-decision={decision} data-by={by.key}>
            <Avatar name={by.name} />
            <div>
              <p>
                <strong>{by.name}</strong> <Badge tone={tone}>{words}</Badge>
              </p>
              {reason && <p className="quote">{reason}</p>}
              <p className="row-note">
                <Time at={at} /> · signed <Digest value={signature} label="the signature" />
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
