import { utf8Text } from '../encoding/utf8-text.js';
import type { RefusalReason } from '../problem/problem.js';
import type { MessageFacts } from './message-facts.js';
import { onnxLimits } from './onnx-limits.js';
import { tensorStorage } from './tensor-storage.js';

const dataFields = ['floatData', 'int32Data', 'stringData', 'int64Data', 'doubleData', 'uint64Data'];
const inOneFile = 'Write the model as one file with its weights inside (onnx.save with save_as_external_data=False).';

/** What is wrong with a `TensorProto`, or null: data outside of the file, or dimensions that its data do not have. */
export function judgeTensor(tensor: MessageFacts): RefusalReason | null {
  if (tensor.number('dataLocation') !== 0n || tensor.count('externalData') > 0) return outside(tensor);
  const type = Number(tensor.number('dataType'));
  const storage = tensorStorage(type);
  if (storage === undefined) return shape(`a tensor has the element type ${type}, which the format does not have`);
  const elements = elementsOf(tensor.all('dims'), tensor.count('dims'));
  if (typeof elements === 'string') return shape(`a tensor has ${elements}`);
  if (tensor.count('segment') > 0) return shape('a tensor is a segment of another one');
  const used = dataFields.filter((field) => tensor.count(field) > 0);
  const rawBytes = tensor.length('rawData');
  if (used.some((field) => field !== storage.field) || (used.length > 0 && rawBytes > 0)) {
    return shape('a tensor has data of another type than its own');
  }
  if (rawBytes > 0) {
    const wanted = Math.ceil((elements * storage.bits) / 8);
    return rawBytes === wanted ? null : shape(`a tensor needs ${wanted} bytes by its dimensions and has ${rawBytes}`);
  }
  const given = tensor.count(storage.field);
  const most = elements * storage.perElement;
  const fits = given <= most && given >= Math.ceil(most / storage.packed);
  return fits ? null : shape(`a tensor needs ${most} values by its dimensions and has ${given}`);
}

/** The number of elements that dimensions stand for, or what is wrong with them. */
export function elementsOf(dims: readonly bigint[], rank: number): number | string {
  if (rank > onnxLimits.rank) return `${rank} dimensions; ${onnxLimits.rank} are allowed`;
  if (dims.some((size) => size < 0n)) return 'a negative dimension';
  if (dims.some((size) => size > BigInt(onnxLimits.elements))) return 'a dimension past every memory';
  // Zeros are left out, so that none hides what the others multiply to.
  const product = dims.filter((size) => size > 0n).reduce((all, size) => all * size, 1n);
  if (product > BigInt(onnxLimits.elements)) return 'dimensions that multiply to more than every memory holds';
  return dims.includes(0n) ? 0 : Number(product);
}

/** A reason about dimensions. */
export function shape(what: string): RefusalReason {
  return { rule: 'tensorShape', message: `The model's shapes cannot be right: ${what}.` };
}

/** A plain file name, or a way out of the folder; the way itself is not repeated. */
function outside(tensor: MessageFacts): RefusalReason {
  const locations = tensor.inner
    .filter(({ field, facts }) => field === 'externalData' && utf8Text(facts.bytes('key')) === 'location')
    .map(({ facts }) => utf8Text(facts.bytes('value')));
  const plain = locations.every((location) => location !== null && /^\w[\w-]*(\.[\w-]+)*$/.test(location));
  return plain
    ? {
        rule: 'externalData',
        message: `The model keeps data in a file beside it; only one file is taken. ${inOneFile}`,
      }
    : {
        rule: 'externalDataPath',
        message: `The model names a file outside of itself by a path. It is not opened. ${inOneFile}`,
      };
}
