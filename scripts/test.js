import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.js';
import { fail, root } from './run.js';

const testPostgresHome = join(tmpdir(), 'tenure-test-postgres');
const suites = ['unit', 'integration', 'processes', 'kills'];
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : suites;
const unknown = only.filter((name) => !suites.includes(name));
if (unknown.length > 0) fail(`there is no suite ${unknown.join(', ')}; there are ${suites.join(', ')}`);

prepare();
const { findBrowser } = await import('../dist/platform/process/find-browser.js');
const { acquireTemporal } = await import('../dist/platform/temporal/acquire-temporal.js');
const temporal = await acquireTemporal((line) => process.stderr.write(`Temporal: ${line}\n`));

// Without a browser its tests cannot run. They are left out here, and that is said at the end, where it is read.
const hasBrowser = findBrowser() !== null;

/** The project of jest that a suite is, and how many of its files run at once. */
const runs = {
  unit: { project: 'unit', workers: '--maxWorkers=2' },
  integration: { project: 'together', workers: '--maxWorkers=2' },
  processes: { project: 'processes', workers: '--runInBand' },
  kills: { project: 'kills', workers: '--runInBand' },
};
if (only.includes('integration')) await startTestPostgres();

const reports = mkdtempSync(join(tmpdir(), 'tenure-report-'));
const began = performance.now();
const results = (await Promise.all(lanesOf(only).map(runLane))).flat();
rmSync(reports, { recursive: true });
await stopTestPostgres();

const sum = (name) => results.reduce((total, result) => total + result[name], 0);
for (const { suite, passed, failed, seconds } of results) {
  process.stdout.write(`${suite}: ${passed} passed, ${failed} failed, ${seconds} s\n`);
}
if (!hasBrowser && only.includes('processes')) {
  const what = 'browser tests (test/portal/browser) DID NOT RUN: this machine has no Chromium or Chrome';
  process.stdout.write(`${what}; install one, or name it with CHROME_PATH\n`);
}
process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${secondsSince(began)} s\n`);
process.exitCode = results.every((result) => result.ok) && sum('passed') > 0 ? 0 : 1;

/**
 * What needs no installation of its own, and what starts whole ones: these wait for clocks, restarts and leases half of
 * their time, which the others make use of.
 */
function lanesOf(suites) {
  const light = suites.filter((suite) => ['unit', 'integration'].includes(suite));
  const heavy = suites.filter((suite) => !light.includes(suite));
  return [light, heavy].filter((lane) => lane.length > 0);
}

async function runLane(lane) {
  const ran = [];
  for (const suite of lane) ran.push(await runSuite(suite));
  return ran;
}

async function runSuite(suite) {
  const report = join(reports, `${suite}.json`);
  const { project, workers } = runs[suite];
  const suiteBegan = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--selectProjects', project, '--json', `--outputFile=${report}`, '--silent=false'],
      // A test that failed may leave a server open: the run ends all the same.
      '--forceExit',
      workers,
      ...(hasBrowser ? [] : ['--testPathIgnorePatterns', '/test/portal/browser/']),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TENURE_TEMPORAL_CLI: temporal.path } },
  );
  const code = await new Promise((done) => child.once('exit', done));
  const { passed, failed } = readReport(report);
  return { suite, passed, failed, ok: code === 0, seconds: secondsSince(suiteBegan) };
}

function secondsSince(start) {
  return Math.round((performance.now() - start) / 1000);
}

/** A test file that cannot run at all counts as one failure. */
function readReport(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The server that all tests share; started before two of them would at once. */
async function startTestPostgres() {
  const { startPostgres } = await import('../dist/platform/postgres/start-postgres.js');
  await startPostgres(testPostgresHome, { settings: ['fsync=off', 'synchronous_commit=off'] });
}

async function stopTestPostgres() {
  const { planPostgres } = await import('../dist/platform/postgres/plan-postgres.js');
  const { stopServer } = await import('../dist/platform/postgres/run-server.js');
  await stopServer(planPostgres(testPostgresHome), 'immediate');
}
