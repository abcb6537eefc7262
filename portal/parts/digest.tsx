import { useState } from 'react';
import { shortDigest } from '../format/digest.js';
import { Icon } from './icon.js';

/** The beginning of a digest; a click copies all of it. */
export function Digest({ value, label }: { readonly value: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    // There is no clipboard without https, other than on localhost; the title shows the whole then.
    void navigator.clipboard?.writeText(value).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    });
  };
  return (
    <button type="button" className="digest" title={value} aria-label={`Copy ${label}`} onClick={copy}>
      <code>{shortDigest(value)}</code>
      <Icon name={copied ? 'check' : 'copy'} />
    </button>
  );
}
