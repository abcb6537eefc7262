import type { PageRequest } from '../../store/queries/page.js';
import { requestError } from '../errors/request-error.js';
import type { PageArgs } from '../schema/node/page-args.js';

/** Checks `first` (1 to 100, default 20) and opens the cursor. Throws the request error `InvalidPage`. */
export function toPageRequest(args: PageArgs, keyForm: RegExp): PageRequest {
  const first = args.first ?? 20;
  if (first < 1 || first > 100) throw requestError('InvalidPage', `first is ${first}; it must be 1 to 100.`);
  if (args.after == null) return { first, after: null };
  const after = Buffer.from(args.after, 'base64url').toString();
  if (!keyForm.test(after)) throw requestError('InvalidPage', 'after is not a cursor of this list.');
  return { first, after };
}

/** What the sort keys of lists look like. */
export const keyForms = {
  key: /^[a-z0-9-]{1,63}$/,
  number: /^\d{1,9}$/,
  seq: /^\d{1,18}$/,
  seqAndId: /^\d{1,18}\.[0-9a-f-]{36}$/,
  window: /^-?\d{1,15}\.\d{1,18}\.[0-9a-f-]{36}$/,
  alert: /^[0-3]\.-?\d{1,15}\.[0-9a-f-]{36}(\.[0-9a-f]{32})?$/,
};
