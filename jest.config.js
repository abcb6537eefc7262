/** Each suite is a project: `unit` runs in parallel, the others need servers and run one file at a time. */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
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

const suites = {
  unit: ['domain', 'profiling', 'training', 'platform', 'architecture', 'scoring', 'cli', 'client', 'scripts'],
  integration: ['workflows', 'replay', 'activities', 'store', 'relay', 'api', 'e2e'],
  kills: ['kills'],
};

export default {
  projects: Object.entries(suites).map(([displayName, folders]) => ({
    ...shared,
    displayName,
    testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  })),
};
