/** The ready users of the development mode, for hints. */
export const readyUsers =
  'owner-1, developer-1, developer-2, validator-1, approver-1, approver-2, operator-1, auditor-1, admin-1';
