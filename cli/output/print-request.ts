import { stringify } from 'yaml';
import type { ApprovalDetail, Json } from '../../client/index.js';
import type { Io } from '../io.js';
import { printDetails } from './details.js';
import { printPackage } from './print-package.js';
import { printTable } from './table.js';
import { camelCase } from './words.js';

/** The request, its package (`full`: to the last letter), the decisions so far, and what the reader may do. */
export function printRequest(io: Io, request: ApprovalDetail, full: boolean): void {
  const subject = request.version ? `${request.subject.key}/${request.version.number}` : request.subject.key;
  printDetails(io, [
    ['request', `${request.kind.toLowerCase()} of ${subject}`],
    ['status', camelCase(request.status)],
    ['submitted by', submitterOf(request.package.content)],
    ['opened', request.openedAt],
    ['deadline', request.deadline],
    ['approvals needed', request.requiredApprovals],
    ['package digest', request.package.digest],
    ['id', request.id],
  ]);
  io.out('\nThe decision package (frozen and signed; a decision is about exactly this):\n');
  if (full) io.out(stringify(request.package.content, { lineWidth: 0 }).trimEnd());
  else {
    printPackage(io, request.package.content);
    io.out('\nLong lists and evidence are left out here; --full shows the whole package, --json also its signature.');
  }
  io.out('');
  printTable(
    io,
    ['decided by', 'decision', 'at', 'reason'],
    request.decisions.map((one) => [one.by.key, camelCase(one.decision), one.at, one.reason]),
    'No decisions yet.',
  );
  io.out('');
  if (request.mayDecide.allowed) {
    io.out(`You may decide: tenure approval decide ${subject} approve|reject|request-changes --reason "..." --as YOU`);
    return;
  }
  io.out('You may not decide:');
  for (const reason of request.mayDecide.reasons) io.out(`  - ${reason.message} (${reason.rule})`);
}

/** Key of the person who asked; the package names it, whatever is asked for. */
function submitterOf(content: Json): string | null {
  const { submitter } = content as { readonly submitter?: { readonly key?: string } | null };
  return submitter?.key ?? null;
}
