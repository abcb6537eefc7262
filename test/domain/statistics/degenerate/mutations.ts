import type { Inputs } from '../example-inputs.js';

/** Inputs of which one or all were replaced by something degenerate. */
export interface Mutation {
  readonly label: string;
  readonly inputs: Inputs;
  /** Which input was replaced by something of a wrong type, if one was. */
  readonly wrongType: string | null;
}

const wrongTypes: readonly unknown[] = [
  undefined,
  null,
  'text',
  true,
  {},
  Symbol('s'),
  1n,
  () => 0,
  [[[0]]],
  [null],
  [''],
];
const numbers: readonly number[] = [
  ...[0, -0, 1, 2, -1, 0.5, 1.5, -1e-9, 1e9, 2 ** 53, -(2 ** 53)],
  ...[1e308, -1e308, 1e200, 1e-200, 5e-324, NaN, Infinity, -Infinity],
];

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** Everything that may stand where `good` stood, with a short label. */
function substitutes(good: unknown): [string, unknown][] {
  if (typeof good === 'number' || typeof good === 'boolean') return numbers.map((one) => [String(one), one]);
  if (typeof good === 'string') return [['empty text', ''], ['odd text', '__proto__'], ...substitutes(0)];
  if (Array.isArray(good)) return lists(good as unknown[]);
  return typeof good === 'object' && good !== null ? records(good as Record<string, unknown>) : substitutes(0);
}

function lists(good: readonly unknown[]): [string, unknown][] {
  const [first] = good;
  const filled = (value: unknown): unknown[] => good.map(() => value);
  const hole = [...good];
  // eslint-disable-next-line @typescript-eslint/no-array-delete -- a hole is what is to be refused
  delete hole[0];
  const inner = Array.isArray(first) || typeof first === 'object' ? substitutes(first) : [];
  const scalars = typeof first === 'number' || first === null ? numbers : [];
  return [
    ['empty', []],
    ['one row', good.slice(0, 1)],
    ['two rows', good.slice(0, 2)],
    ['constant', filled(first)],
    ['one short', good.slice(1)],
    ['one long', [...good, first]],
    ['reversed', [...good].reverse()],
    ['hole', hole],
    ['all null', filled(null)],
    ['all text', filled('a')],
    ['text and number', good.map((_, i) => (i % 2 === 0 ? 'a' : 1))],
    ['all empty lists', filled([])],
    ...scalars.flatMap((one): [string, unknown][] => [
      [`all ${one}`, filled(one)],
      [`first ${one}`, [one, ...good.slice(1)]],
      [`${one} by turns`, good.map((value, i) => (i % 2 === 0 ? one : value))],
      [`times ${one}`, good.map((value) => (value as number) * one)],
    ]),
    ...inner.flatMap(([label, one]): [string, unknown][] => [
      [`inner first ${label}`, [one, ...good.slice(1)]],
      [`inner all ${label}`, filled(one)],
    ]),
  ];
}

function records(good: Readonly<Record<string, unknown>>): [string, unknown][] {
  const [key = ''] = Object.keys(good);
  const all = (value: unknown): unknown => Object.fromEntries(Object.keys(good).map((name) => [name, value]));
  return [
    ['empty', {}],
    ['one key', { [key]: good[key] }],
    ['one key more', { ...good, unseen: 7 }],
    ['a key of every object', { ...good, toString: 3, hasOwnProperty: 4, constructor: 5 }],
    ['own prototype', Object.fromEntries([['__proto__', 5], ...Object.entries(good)])],
    ...numbers.flatMap((one): [string, unknown][] => [
      [`all ${one}`, all(one)],
      [`first ${one}`, { ...good, [key]: one }],
    ]),
    ['a text', { ...good, [key]: 'x' }],
    ['all null', all(null)],
  ];
}

/** The inputs with each one mutated alone, and with all lists, or all of all, mutated alike. */
export function mutationsOf(good: Inputs): Mutation[] {
  const names = Object.keys(good);
  const alone = names.flatMap((name) => [
    ...substitutes(good[name]).map(([label, value]) => ({
      label: `${name}: ${label}`,
      inputs: { ...good, [name]: value },
      wrongType: null,
    })),
    ...wrongTypes
      .filter((value) => kindOf(value) !== kindOf(good[name]))
      .map((value) => ({
        label: `${name}: wrong type ${typeof value}`,
        inputs: { ...good, [name]: value },
        wrongType: name,
      })),
  ]);
  const listNames = names.filter((name) => Array.isArray(good[name]));
  const byName = new Map(listNames.map((name) => [name, new Map(substitutes(good[name]))]));
  const labels = [...new Set([...byName.values()].flatMap((found) => [...found.keys()]))];
  const together = labels.map((label) => ({
    label: `all lists: ${label}`,
    inputs: {
      ...good,
      ...Object.fromEntries(listNames.map((name) => [name, byName.get(name)?.get(label) ?? good[name]])),
    },
    wrongType: null,
  }));
  const identical = listNames.map((name) => ({
    label: `all lists as ${name}`,
    inputs: { ...good, ...Object.fromEntries(listNames.map((other) => [other, good[name]])) },
    wrongType: null,
  }));
  return [...alone, ...together, ...identical, { label: 'nothing at all', inputs: {}, wrongType: null }];
}
