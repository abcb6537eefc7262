import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

/** What stands where nothing is. */
export function Empty({ icon = 'check', children }: { readonly icon?: IconName; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}
