import type { RefusalReason } from '../problem/problem.js';
import { elementsOf, shape } from './judge-tensor.js';
import type { MessageFacts } from './message-facts.js';
import { onnxLimits } from './onnx-limits.js';

/** What is wrong with a `SparseTensorProto`, or null: its values and places must fit, and it is written out when it is loaded. */
export function judgeSparseTensor(tensor: MessageFacts): RefusalReason | null {
  const elements = elementsOf(tensor.all('dims'), tensor.count('dims'));
  if (typeof elements === 'string') return shape(`a sparse tensor has ${elements}`);
  if (elements > onnxLimits.sparseElements) return shape('a sparse tensor is too large to be written out');
  const part = (name: string) => tensor.inner.find(({ field }) => field === name)?.facts.all('dims') ?? [];
  const [values = 0n, ...moreValues] = part('values');
  const [places = 0n, ...perPlace] = part('indices');
  const rank = BigInt(tensor.count('dims'));
  const placesFit = perPlace.length === 0 || (perPlace.length === 1 && perPlace[0] === rank);
  if (moreValues.length === 0 && values === places && placesFit && values <= BigInt(elements)) return null;
  return shape('a sparse tensor has other values than places');
}
