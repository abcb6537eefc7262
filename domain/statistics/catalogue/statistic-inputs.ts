import { StatisticError } from '../statistic-error.js';

/** Reads named arguments and checks their form; a wrong one throws `StatisticError` `InvalidInput` with its name. */
export class StatisticInputs {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}

  number(name: string): number {
    const value = this.values[name];
    if (typeof value !== 'number') throw this.wrong(name, 'a number');
    return value;
  }

  numberOrNull(name: string): number | null {
    return this.isNull(name) ? null : this.number(name);
  }

  boolean(name: string): boolean {
    const value = this.values[name];
    if (typeof value !== 'boolean') throw this.wrong(name, 'true or false');
    return value;
  }

  text(name: string): string {
    const value = this.values[name];
    if (typeof value !== 'string') throw this.wrong(name, 'text');
    return value;
  }

  /** A list of numbers without NaN. Infinities pass; what cannot take them says so itself. */
  numbers(name: string): number[] {
    const list = this.list(name);
    if (!list.every((one): one is number => typeof one === 'number' && !Number.isNaN(one))) {
      throw this.wrong(name, 'a list of numbers');
    }
    return list;
  }

  numbersOrNull(name: string): number[] | null {
    return this.isNull(name) ? null : this.numbers(name);
  }

  /** A list of numbers in which null and NaN stand for a missing value; both come back as NaN. */
  numbersWithMissing(name: string): number[] {
    return this.list(name).map((one) => {
      if (one === null) return Number.NaN;
      if (typeof one !== 'number') throw this.wrong(name, 'a list of numbers and nulls');
      return one;
    });
  }

  booleans(name: string): boolean[] {
    const list = this.list(name);
    if (!list.every((one): one is boolean => typeof one === 'boolean'))
      throw this.wrong(name, 'a list of true and false');
    return list;
  }

  /** Labels: numbers or text, compared by identity. */
  labels(name: string): (string | number)[] {
    const list = this.list(name);
    if (!list.every((one): one is string | number => typeof one === 'string' || typeof one === 'number')) {
      throw this.wrong(name, 'a list of numbers or texts');
    }
    return list;
  }

  label(name: string): string | number {
    const value = this.values[name];
    if (typeof value !== 'string' && typeof value !== 'number') throw this.wrong(name, 'a number or text');
    return value;
  }

  /** Zeros and ones. */
  bits(name: string): number[] {
    const list = this.numbers(name);
    if (!list.every((one) => one === 0 || one === 1)) throw this.wrong(name, 'a list of 0 and 1');
    return list;
  }

  /** Counts or shares: finite and not negative. */
  counts(name: string): number[] {
    const list = this.numbers(name);
    if (!list.every((one) => Number.isFinite(one) && one >= 0))
      throw this.wrong(name, 'a list of counts, none negative');
    return list;
  }

  /** Counts by category. */
  countsByName(name: string): Record<string, number> {
    const value = this.values[name];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.wrong(name, 'counts by name');
    const entries = Object.entries(value);
    if (
      !entries.every(
        (one): one is [string, number] => typeof one[1] === 'number' && Number.isFinite(one[1]) && one[1] >= 0,
      )
    ) {
      throw this.wrong(name, 'counts by name, none negative');
    }
    return Object.fromEntries(entries);
  }

  /** Rows of numbers, all of one length. */
  matrix(name: string): number[][] {
    const rows = this.lists(name);
    if (rows.some((row) => row.length !== rows[0]?.length)) throw this.wrong(name, 'rows of equal length');
    return rows;
  }

  /** Lists of numbers, whatever their lengths. */
  lists(name: string): number[][] {
    return this.list(name).map((row) => {
      if (!Array.isArray(row) || !row.every((one): one is number => typeof one === 'number' && !Number.isNaN(one))) {
        throw this.wrong(name, 'a list of lists of numbers');
      }
      return row;
    });
  }

  /** A list of records of numbers. */
  records(name: string): Record<string, number>[] {
    return this.list(name).map((one) => {
      if (typeof one !== 'object' || one === null || Array.isArray(one)) throw this.wrong(name, 'a list of records');
      const entries = Object.entries(one);
      if (!entries.every((entry): entry is [string, number] => typeof entry[1] === 'number' || entry[1] === null)) {
        throw this.wrong(name, 'a list of records of numbers');
      }
      return Object.fromEntries(entries.map(([key, value]) => [key, value ?? Number.NaN]));
    });
  }

  private list(name: string): unknown[] {
    const value = this.values[name];
    if (!Array.isArray(value)) throw this.wrong(name, 'a list');
    return value;
  }

  private isNull(name: string): boolean {
    return this.values[name] === null || this.values[name] === undefined;
  }

  private wrong(name: string, expected: string): StatisticError {
    const given = this.values[name] === undefined ? 'nothing' : (JSON.stringify(this.values[name]) ?? '').slice(0, 60);
    return new StatisticError('InvalidInput', `${name}: ${expected} is expected, ${given} was given.`);
  }
}
