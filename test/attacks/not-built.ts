/**
 * Cases about things that the product does not have, each with the reason. They are listed here and nowhere skipped: a
 * case that is neither a function nor here fails the test, and so does one that is both.
 */
export const notBuilt: Readonly<Record<string, string>> = {
  A09: 'There are no API keys: people and services bring short-lived tokens of the issuer.',
  T02: 'The database has no row-level security: one installation serves one organisation, and the API bounds what people read by the teams of their grants (T01, T04).',
};
