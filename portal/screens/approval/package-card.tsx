import { Card } from '../../parts/card.js';
import { Digest } from '../../parts/digest.js';
import { Facts } from '../../parts/facts.js';
import { Icon } from '../../parts/icon.js';
import type { ShownRequest } from './shown-request.js';
import { type DigestCheck, useDigestCheck } from './use-digest-check.js';

const verdicts: Readonly<Record<DigestCheck, string>> = {
  checking: 'Computing the digest of what you see …',
  same: 'You see exactly what is signed: this browser computed the same digest.',
  different: 'What you see is not what is signed. Do not decide; tell whoever runs Tenure.',
  unknown: 'This browser cannot compute digests here; over https it can.',
};

/** The frozen package: its digest, computed again in this browser, and its whole text. */
export function PackageCard({ frozen }: { readonly frozen: ShownRequest['package'] }) {
  const check = useDigestCheck(frozen.content, frozen.digest);
  return (
    <Card title="Decision package">
      <p className={`seal seal-${check}`} data-check={check} role="status">
        <Icon name={check === 'different' ? 'cross' : check === 'same' ? 'check' : 'lock'} />
        {verdicts[check]}
      </p>
      <Facts
        facts={[
          ['Digest', <Digest value={frozen.digest} label="the package's digest" />],
          ['Signature', <Digest value={frozen.signature} label="the server's signature" />],
        ]}
      />
      <details className="card-more">
        <summary>The whole package</summary>
        <pre className="code-block">{JSON.stringify(frozen.content, null, 2)}</pre>
      </details>
    </Card>
  );
}
