import { words } from '../../format/words.js';
import { Card } from '../../parts/card.js';
import type { PackageView } from './decision-package.js';

/** Parts that policies ask for, as people read them; others follow. */
const order = ['intendedUse', 'limitations', 'trainingData', 'contact'];
const rank = (name: string): number => (order.indexOf(name) + order.length + 1) % (order.length + 1);

/** The model card: what it is for, what it knows, what it does not. */
export function ModelCardCard({ card }: { readonly card: PackageView['card'] }) {
  const ordered = [...card].sort(([a], [b]) => rank(a) - rank(b));
  return (
    <Card title="Model card">
      <dl className="prose">
        {ordered.map(([name, text]) => (
          <div key={name}>
            <dt>{words(name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
