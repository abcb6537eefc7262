/** Cases about things that Tenure does not have, or that another test shows; each with the reason. */
export const notBuilt: Readonly<Record<string, string>> = {
  A09: 'There are no API keys: people and services come with tokens of the issuer.',
  S05: 'Roles are granted in the database by its owner; no mutation grants one.',
  T01: 'One installation serves one organisation: there is no tenant, and no header names one.',
  T02: 'One installation serves one organisation: there is no tenant column.',
  T03: 'One installation serves one organisation: whoever may upload may read every artifact.',
  T04: 'One installation serves one organisation; loaders are made anew for each request.',
  L10: 'Erasure of a person is not built yet; personal data lies beside the chain for it.',
  C02: 'A model is one file; there are no packages, and weights beside it are refused.',
  O03: 'A model is one file; nothing is unpacked.',
  O08: 'A model is one file; there is no manifest.',
  O10: 'A model is one file; nothing is unpacked.',
  D01: 'Nothing is exported as CSV.',
  W01: 'The address of the webhook is a setting of the operator; test/activities/notifications shows what it refuses.',
  W02: 'The address of the webhook is a setting of the operator; test/activities/notifications shows what it refuses.',
  F09: 'test/replay shows that histories which do not replay fail.',
  U08: 'The image in deploy/ installs with scripts disabled.',
};
