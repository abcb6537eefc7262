/** What is sent to a model with the FP32 feature `x` and the INT64 feature `n`, and how it must be answered. */
export interface HostileRequest {
  readonly id: string;
  readonly title: string;
  readonly body: () => string;
  readonly status: number;
  /** Null where it must be scored. */
  readonly code: string | null;
}

const one = (id: string, title: string, status: number, code: string | null, body: () => string): HostileRequest => ({
  id,
  title,
  status,
  code,
  body,
});
const body = (x: string, more = '', rows = '1'): string =>
  `{"inputs":[{"name":"x","shape":[${rows},1],"datatype":"FP32","data":[${x}]},` +
  `{"name":"n","shape":[${rows},1],"datatype":"INT64","data":[0]}${more}]}`;
const extra = '{"name":"secret","shape":[1,1],"datatype":"FP32","data":[1]}';

/** The surface "predict" of the area, one line a case. */
export const hostileRequests: readonly HostileRequest[] = [
  one('P01', 'an unknown extra feature', 400, 'UnknownTensor', () => body('1', `,${extra}`)),
  one('P02', 'a number as text', 400, 'WrongValue', () => body('"1"')),
  one('P02', 'text for a number', 400, 'WrongValue', () => body('"x"')),
  one('P04', 'NaN', 400, 'InvalidJson', () => body('NaN')),
  one('P04', 'Infinity', 400, 'InvalidJson', () => body('Infinity')),
  one('P04', '1e39 for FP32', 400, 'WrongValue', () => body('1e39')),
  one('P04', '-0', 200, null, () => body('-0')),
  one('P04', 'a denormal', 200, null, () => body('1e-45')),
  one('P05', 'ten million rows', 400, 'TooManyRows', () => body('1', '', '10000000')),
  one(
    'P05',
    '400,000 columns',
    400,
    'UnknownTensor',
    () => `{"inputs":[${Array(400_000).fill('{"name":"z"}').join()}]}`,
  ),
  one('P05', 'a body nested a million deep', 400, 'WrongBody', () => '['.repeat(1e6) + ']'.repeat(1e6)),
  one('P05', 'a value nested a million deep', 400, 'WrongValue', () => body('['.repeat(1e6) + ']'.repeat(1e6))),
  one('P05', 'a key __proto__', 400, 'InvalidJson', () => '{"__proto__":{"inputs":[]}}'),
];
