import { computeStatistic } from '../../../../domain/statistics/compute-statistic.js';
import { StatisticError } from '../../../../domain/statistics/statistic-error.js';
import type { Statistic } from '../../../../domain/statistics/catalogue/statistic.js';
import type { Inputs } from '../example-inputs.js';

const codes = [
  ...['EmptyInput', 'ZeroTotal', 'LengthMismatch', 'OutOfRange', 'OneClassOnly', 'NoSpread', 'InvalidInput'],
] as const;

/** What is said where nothing but size is wrong. */
export const overflow = 'too large or too small for double precision';

/** What answers never are: empty when an entry answers these inputs with a value, or says why it has none. */
export function faultsOf(entry: Statistic, inputs: Inputs): string[] {
  let answer: Inputs;
  try {
    answer = computeStatistic(entry.family, entry.variant, inputs);
  } catch (error) {
    return faultsOfError(error, inputs);
  }
  const named = (answer['undefined'] ?? {}) as Inputs;
  return leavesOf(answer, '').flatMap(([path, value]) => {
    if (path.startsWith('undefined')) return [];
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
    if (typeof value !== 'number') return [`${path} is ${typeof value}`];
    if (/p_value$/.test(path) && (value < 0 || value > 1)) return [`${path} is ${value}, no probability`];
    if (/distance$|divergence$|^statistic$/.test(path) && value < 0 && !maybeNegative(entry))
      return [`${path} is ${value}`];
    if (Number.isFinite(value)) return [];
    const allowed = entry.notFinite?.[path]?.[Number.isNaN(value) ? 'NaN' : 'Infinity'];
    if (allowed === undefined) return [`${path} is ${value} without a reason`];
    return Number.isNaN(value) && named[path] !== allowed ? [`${path} is NaN and not named under undefined`] : [];
  });
}

function faultsOfError(error: unknown, inputs: Inputs): string[] {
  if (!(error instanceof StatisticError)) return [`throws ${String(error)}`];
  const faults = [];
  if (!(codes as readonly string[]).includes(error.code)) faults.push(`code ${error.code}`);
  if (error.message.length < 12 || error.message.length > 300 || /undefined|\[object|NaN values/.test(error.message)) {
    faults.push(`says nothing: ${error.message.slice(0, 80)}`);
  }
  if (error.message.includes(overflow) && !hasExtremes(inputs))
    faults.push(`overflows without reason: ${error.message}`);
  return faults;
}

/** Differences and statistics of a known sign apart, these are signed. */
const maybeNegative = ({ family, variant }: Statistic): boolean =>
  ['t_test', 'anderson_darling_k_sample'].includes(family) ||
  variant === 'nats.common_categories' ||
  variant === 'river_up.trace';

/** Every value of an answer with its path; the values of a list have that of the list. */
export function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, path));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, path === '' ? key : `${path}.${key}`));
}

function hasExtremes(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0 && (Math.abs(value) > 1e100 || Math.abs(value) < 1e-100);
  if (Array.isArray(value)) return value.some(hasExtremes);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasExtremes);
}
