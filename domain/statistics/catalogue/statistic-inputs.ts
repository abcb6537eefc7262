import { StatisticError } from '../statistic-error.js';
import { describeInput } from './describe-input.js';

/** Reads named arguments and checks their form; a wrong one throws `StatisticError` `InvalidInput` with its name. */
export class StatisticInputs {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  /** A finite number. */
  number(name: string): number {
    const value = this.value(name);
    if (!isFiniteNumber(value)) throw this.wrong(name, 'a finite number', value);
    return value;
  }

  numberOrNull(name: string): number | null {
    return this.isNull(name) ? null : this.number(name);
  }

  /** A number within bounds, both included; outside it throws `OutOfRange` with its name. */
  numberWithin(name: string, least: number, most: number): number {
    const value = this.number(name);
    if (value >= least && value <= most) return value;
    throw outOfRange(name, most === Infinity ? `${least} or more` : `from ${least} to ${most}`, value);
  }

  /** A number between bounds that it cannot reach; else it throws `OutOfRange` with its name. */
  numberBetween(name: string, above: number, below: number): number {
    const value = this.number(name);
    if (value > above && value < below) return value;
    throw outOfRange(name, `above ${above} and below ${below}`, value);
  }

  /** A whole number within bounds, both included; else it throws `OutOfRange` with its name. */
  wholeWithin(name: string, least: number, most: number = Number.MAX_SAFE_INTEGER): number {
    const value = this.number(name);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw outOfRange(name, `a whole number from ${least} to ${most}`, value);
  }

  boolean(name: string): boolean {
    const value = this.value(name);
    if (typeof value !== 'boolean') throw this.wrong(name, 'true or false', value);
    return value;
  }

  text(name: string): string {
    const value = this.value(name);
    if (typeof value !== 'string') throw this.wrong(name, 'text', value);
    return value;
  }

  /** A list of numbers without NaN. Infinities pass; what cannot take them says so itself. */
  numbers(name: string): number[] {
    return this.listOf(name, isNumber, 'a list of numbers');
  }

  numbersOrNull(name: string): number[] | null {
    return this.isNull(name) ? null : this.numbers(name);
  }

  /** A list of numbers in which null and NaN stand for a missing value; both come back as NaN. */
  numbersWithMissing(name: string): number[] {
    const isValue = (one: unknown): one is number | null => one === null || typeof one === 'number';
    return this.listOf(name, isValue, 'a list of numbers and nulls').map((one) => one ?? Number.NaN);
  }

  booleans(name: string): boolean[] {
    return this.listOf(name, (one): one is boolean => typeof one === 'boolean', 'a list of true and false');
  }

  /** Labels: all numbers or all texts, for 1 and "1" would be one name. Compared by identity. */
  labels(name: string): (string | number)[] {
    const list = this.listOf(name, isLabel, 'a list of numbers or texts');
    const other = list.findIndex((one) => typeof one !== typeof list[0]);
    if (other >= 0) throw this.wrong(name, 'a list of numbers only or of texts only', list[other], other);
    return list;
  }

  label(name: string): string | number {
    const value = this.value(name);
    if (!isLabel(value)) throw this.wrong(name, 'a number or text', value);
    return value;
  }

  /** Zeros and ones. */
  bits(name: string): number[] {
    return this.listOf(name, (one): one is number => one === 0 || one === 1, 'a list of 0 and 1');
  }

  /** Counts or shares: finite and not negative. */
  counts(name: string): number[] {
    return this.listOf(name, isCount, 'a list of counts, finite and not negative');
  }

  /** Counts by category. */
  countsByName(name: string): Record<string, number> {
    const value = this.value(name);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.wrong(name, 'counts by name', value);
    }
    const entries = Object.entries(value);
    const bad = entries.find(([, one]) => !isCount(one));
    if (bad !== undefined) throw this.wrong(`${name}.${bad[0]}`, 'a count, finite and not negative', bad[1]);
    return Object.fromEntries(entries as [string, number][]);
  }

  /** Rows of numbers, all of one length. */
  matrix(name: string): number[][] {
    const rows = this.lists(name);
    const odd = rows.findIndex((row) => row.length !== rows[0]?.length);
    if (odd >= 0) throw this.wrong(name, 'rows of equal length', rows[odd], odd);
    return rows;
  }

  /** Lists of numbers, whatever their lengths. */
  lists(name: string): number[][] {
    const isRow = (row: unknown): row is number[] => Array.isArray(row) && row.findIndex((one) => !isNumber(one)) < 0;
    return this.listOf(name, isRow, 'a list of lists of numbers');
  }

  /** A list of records of numbers, in which null stands for NaN. */
  records(name: string): Record<string, number>[] {
    const isRecord = (one: unknown): one is Record<string, number | null> =>
      typeof one === 'object' &&
      one !== null &&
      !Array.isArray(one) &&
      Object.values(one).every((value) => value === null || typeof value === 'number');
    return this.listOf(name, isRecord, 'a list of records of numbers').map((one) =>
      Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value ?? Number.NaN])),
    );
  }

  private listOf<Item>(name: string, isItem: (one: unknown) => one is Item, expected: string): Item[] {
    const value = this.value(name);
    if (!Array.isArray(value)) throw this.wrong(name, expected, value);
    const list = value as unknown[];
    // Not `every`: it skips the holes of a list.
    const bad = list.findIndex((one) => !isItem(one));
    if (bad >= 0) throw this.wrong(name, expected, list[bad], bad);
    return list as Item[];
  }

  private value(name: string): unknown {
    return Object.hasOwn(this.values, name) ? this.values[name] : undefined;
  }

  /** An option that is left out is as good as null. */
  private isNull(name: string): boolean {
    return (this.value(name) ?? null) === null;
  }

  private wrong(name: string, expected: string, given: unknown, place: number | null = null): StatisticError {
    const where = place === null ? '' : ` at place ${place}`;
    return new StatisticError(
      'InvalidInput',
      `${name}: ${expected} is expected, ${describeInput(given)} was given${where}.`,
    );
  }
}

function outOfRange(name: string, expected: string, value: number): StatisticError {
  return new StatisticError('OutOfRange', `${name}: ${expected} is expected, ${value} was given.`);
}

const isNumber = (one: unknown): one is number => typeof one === 'number' && !Number.isNaN(one);
const isFiniteNumber = (one: unknown): one is number => typeof one === 'number' && Number.isFinite(one);
const isCount = (one: unknown): one is number => isFiniteNumber(one) && one >= 0;
const isLabel = (one: unknown): one is string | number => typeof one === 'string' || isNumber(one);
