import type { Tally } from './create-tally.js';
import type { FalseAlarmFigures } from './simulate-all.js';
import type { Told } from './simulate-peeking.js';

type Row = readonly (string | number)[];

/** Prints all figures as tables of Markdown, so that they can go into a page as they are. */
export function printFigures(figures: FalseAlarmFigures): void {
  printQuiet(figures);
  printShifts(figures);
  printSeason(figures);
  printPeeking(figures);
}

function printQuiet({ quiet, declaredRange, correlated, tiny }: FalseAlarmFigures): void {
  const of = (what: string, tally: Tally): Row => [what, tally.runs, ...alerts(tally), ...flagged(tally)];
  table(
    'Nothing to be told: counts a run (one model, all windows); uncorrected rules: columns a window',
    ['Windows', 'Runs', ...alertHeads, 'p < 0.05', 'PSI > 0.1', 'PSI > 0.2', 'KS on rows'],
    [
      ...quiet.map((one) => [...of(`${thousands(one.rows)} rows`, one), '']),
      [...of('2,000 rows, declared range', declaredRange), ''],
      ...correlated.map((one) => [
        ...of(`2,000 rows, folded, rho ${one.rho}`, one),
        (one.onRows.flagged / (one.onRows.tested / numericColumns)).toFixed(1),
      ]),
      ...tiny.map((one) => [
        ...of(`${thousands(one.rows)} rows, f0 off by 0.05 sigma: p ${one.medianP.toPrecision(1)}`, one),
        '',
      ]),
    ],
  );
}

/** The score and the four in five of 100 features that are no categories. */
const numericColumns = 81;

function printShifts({ shifts }: FalseAlarmFigures): void {
  table(
    'One of 100 columns shifts: shares of the runs; windows until the alert, the first shifted one being 1',
    ['Shift', 'Rows', 'Runs', 'In two', 'In twelve', 'Median', 'Elsewhere', 'p < 0.05', 'PSI > 0.1', 'PSI > 0.2'],
    shifts.map(({ sigmas, rows, runs, delays, foundInTwo, found, elsewhere, flaggedAtOnce }) => [
      `${sigmas} sigma`,
      thousands(rows),
      runs,
      percent(foundInTwo),
      percent(found),
      delays[Math.ceil(runs / 2) - 1] ?? 'never',
      elsewhere,
      ...Object.values(flaggedAtOnce).map(percent),
    ]),
  );
}

function printSeason({ season }: FalseAlarmFigures): void {
  const { undeclared, declared, shifted } = season;
  table(
    'Ten columns follow the week: counts a run; uncorrected rules: columns a window',
    ['Policy', 'Runs', ...alertHeads, 'p < 0.05', 'PSI > 0.1', 'PSI > 0.2'],
    [
      ['undeclared', undeclared.runs, ...alerts(undeclared), ...flagged(undeclared)],
      ['declared `calendar`', declared.runs, ...alerts(declared), ...flagged(declared)],
    ],
  );
  console.log(
    `A shift of 0.3 sigma on top of a declared season: ${percent(shifted.foundInTwo)} of ${shifted.runs} runs told ` +
      `within two windows, ${percent(shifted.found)} within four weeks.\n`,
  );
}

function printPeeking({ peeking }: FalseAlarmFigures): void {
  const share = ({ share: told, lower, upper }: Told): string =>
    `${percent(told)} (${percent(lower)} to ${percent(upper)})`;
  const delay = ({ medianDelay, p90Delay }: Told): string =>
    [medianDelay, p90Delay].map((one) => (one === null ? 'never' : thousands(one))).join(', ');
  table(
    'Somebody looks after every label: runs in which that said "worse" at level 0.05, with a 95 % interval',
    ['Loss', 'Labels', 'Runs', 'e-process', 't test'],
    [
      ['at reference + tolerance', '2,000', peeking.boundary] as const,
      ['at reference', '2,000', peeking.reference] as const,
    ].map(([loss, labels, { eProcess, tTest }]) => [loss, labels, eProcess.runs, share(eProcess), share(tTest)]),
  );
  table(
    'Labels from a real worsening on until it is told: median, 90 %',
    [
      'Worse than reference by',
      'From label',
      'Runs',
      'e-process told',
      'Labels',
      'Told before',
      't test: labels',
      'Before',
    ],
    peeking.worse.map(({ worse, from, eProcess, tTest }) => [
      worse,
      thousands(from),
      eProcess.runs,
      percent(eProcess.share),
      delay(eProcess),
      percent(eProcess.early),
      delay(tTest),
      percent(tTest.early),
    ]),
  );
}

const alertHeads = ['Drift alerts', 'Drift verdicts', 'Quality alerts', 'Quality verdicts'];

function alerts({ runs, drift, quality }: Tally): Row {
  return [drift, quality].flatMap(({ opened, reopened, verdicts }) => [
    ((opened + reopened) / runs).toFixed(2),
    (verdicts / runs).toFixed(1),
  ]);
}

function flagged({ windows, flagged: rules }: Tally): Row {
  return Object.values(rules).map(({ columns }) => (columns / windows).toFixed(columns === 0 ? 0 : 2));
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
const thousands = (count: number): string => count.toLocaleString('en-US');

function table(title: string, heads: readonly string[], rows: readonly Row[]): void {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  console.log([`${title}\n`, line(heads), line(heads.map(() => '---')), ...rows.map(line), ''].join('\n'));
}
