/** Each suite is a project: `unit` needs nothing, the others need servers. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironment: 'node',
  rootDir: '.',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tenure/'],
};

/** Tests of the web page that need no browser. */
const page = ['portal/chart', 'portal/format', 'portal/graph', 'portal/screens', 'portal/styles'];

const suites = {
  unit: [
    ...[
      'domain',
      'profiling',
      'training',
      'platform',
      'architecture',
      'scoring',
      'cli',
      'client',
      'scripts',
      'examples',
    ],
    ...page,
  ],
  integration: ['workflows', 'replay', 'activities', 'store', 'relay', 'api'],
  // The same files, several in one module registry: loading the API and its libraries anew for each took 40 % of the time.
  together: ['together'],
  processes: ['e2e', 'portal/browser', 'attacks'],
  kills: ['kills', 'faults'],
};

export default {
  // Long enough for a busy machine: a test says what must hold, not how soon.
  testTimeout: 60_000,
  projects: Object.entries(suites).map(([displayName, folders]) => ({
    ...shared,
    displayName,
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  })),
};
