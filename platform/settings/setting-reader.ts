import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { SettingsError } from './settings-error.js';

/** How one setting reads: `form` says what a value looks like, for people. `schema` takes text. */
export interface SettingRule<T> {
  readonly form: string;
  readonly example: string;
  readonly schema: z.ZodType<T, string>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads settings one by one and gathers every fault, so that a person mends them all at once. */
export class SettingReader {
  private readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  optional<T>(name: string, rule: SettingRule<T>): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const parsed = rule.schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.fault(name, rule, secret(name) ? 'is not in this form' : `is ${JSON.stringify(text)}`);
    return null;
  }

  withDefault<T>(name: string, rule: SettingRule<T>, otherwise: T): T {
    return this.optional(name, rule) ?? otherwise;
  }

  /** The value, or a placeholder that `finish` never lets out. */
  required<T>(name: string, rule: SettingRule<T>): T {
    const before = this.faults.length;
    const value = this.optional(name, rule);
    if (value === null && this.faults.length === before) this.fault(name, rule, 'is missing');
    return value as T;
  }

  refuse(line: string): void {
    this.faults.push(line);
  }

  /** Throws `SettingsError` with every fault found. */
  finish(): void {
    if (this.faults.length > 0) throw new SettingsError(this.faults);
  }

  /** `NAME`, or the content of the file that `NAME_FILE` names; empty text counts as not set. */
  private text(name: string): string | null {
    const direct = this.env[name];
    if (direct !== undefined && direct !== '') return direct;
    const file = name.endsWith('_FILE') ? undefined : this.env[`${name}_FILE`];
    if (file === undefined || file === '') return null;
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      this.faults.push(`${name}_FILE names ${file}, which cannot be read: give a readable file, or set ${name}`);
      return null;
    }
  }

  private fault(name: string, { form, example }: SettingRule<unknown>, what: string): void {
    if (this.faults.some((line) => line.startsWith(`${name}_FILE `))) return;
    this.faults.push(`${name} ${what}: expected ${form}, for example ${name}=${example}`);
  }
}

function secret(name: string): boolean {
  return /URL|PASSWORD|SECRET|TOKEN|KEY/.test(name) && /DATABASE|WEBHOOK/.test(name);
}
