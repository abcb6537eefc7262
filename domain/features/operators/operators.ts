import { join } from './join.js';
import { lookup } from './lookup.js';
import { numericOperator } from './numeric-operator.js';
import type { Operator } from './operator.js';
import { timeOperator } from './time-operator.js';
import { value } from './value.js';

/** All operators there are. Nothing else is ever evaluated: definitions are data, not code. */
export const operators = {
  value,
  join,
  lookup,
  /** 0 to 23. */
  hourOfDay: timeOperator((time) => time.getUTCHours()),
  /** 0 to 1439. */
  minuteOfDay: timeOperator((time) => time.getUTCHours() * 60 + time.getUTCMinutes()),
  /** ISO 8601: Monday is 1, Sunday 7. */
  dayOfWeek: timeOperator((time) => ((time.getUTCDay() + 6) % 7) + 1),
  /** 1 to 31. */
  dayOfMonth: timeOperator((time) => time.getUTCDate()),
  /** 1 to 12. */
  month: timeOperator((time) => time.getUTCMonth() + 1),
  /** Natural logarithm of 1 + x; missing below 0. */
  logarithm: numericOperator(1, (x) => (x < 0 ? NaN : Math.log1p(x))),
  /** First by second; missing when the second is 0. */
  ratio: numericOperator(2, (a, b) => (b === 0 ? NaN : a / b)),
  /** First minus second. */
  difference: numericOperator(2, (a, b) => a - b),
  /** 1 where the value is above the setting `threshold`, else 0. */
  above: numericOperator(1, (x, _, { threshold }) => (x > (threshold as number) ? 1 : 0), {
    settings: ['threshold'],
    checkSettings: ({ threshold }) =>
      typeof threshold === 'number' && Number.isFinite(threshold)
        ? []
        : [{ setting: 'threshold', message: 'must be a number' }],
  }),
} satisfies Record<string, Operator>;

export type OperatorName = keyof typeof operators;

/** The operator of that name, or undefined. */
export function findOperator(name: string): Operator | undefined {
  return Object.hasOwn(operators, name) ? operators[name as OperatorName] : undefined;
}
