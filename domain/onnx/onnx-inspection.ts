import { utf8Text } from '../encoding/utf8-text.js';
import type { RefusalReason } from '../problem/problem.js';
import { CallCounts, judgeCalls, operatorKey, tooManyNodes } from './call-graph.js';
import { isPlainName } from '../model/is-plain-name.js';
import { isReservedName } from '../model/is-reserved-name.js';
import { judgeSparseTensor } from './judge-sparse-tensor.js';
import { elementsOf, judgeTensor, shape } from './judge-tensor.js';
import { MessageFacts } from './message-facts.js';
import { onnxFields } from './onnx-fields.js';
import { onnxLimits } from './onnx-limits.js';
import { WireFault, type WirePart, type WireReader } from './wire-reader.js';

/** Where a message stands. */
interface Place {
  readonly message: string;
  readonly depth: number;
  /** Graphs around it, itself included. */
  readonly graphs: number;
  /** The graph or function whose nodes these are. */
  readonly owner: CallCounts | null;
}

/** Texts that may be long: what people are told. All others are names. */
const descriptions = new Set(['docString', 'value', 'producerName', 'producerVersion']);
/** Messages whose facts the message around them needs. */
const kept = new Set(['values', 'indices', 'externalData', 'input', 'output', 'dim', 'graph', 'opsetImport']);
/** Nothing more is looked at when one of these was found: the rest could only cost time. */
const endsInspection = new Set(['tooManyNodes', 'nestedTooDeep', 'textTooLong']);
const widths: Readonly<Record<string, number>> = { int32: 0, int64: 0, uint64: 0, float: 4, double: 8 };

/** Walks through every message of a model once, wherever it stands, and gathers what speaks against it, once for each rule. */
export class OnnxInspection {
  private readonly found = new Map<string, RefusalReason>();
  private readonly graphs: CallCounts[] = [];
  private readonly functions = new Map<string, CallCounts>();
  private messages = 0;
  private nodes = 0;
  private textBytes = 0;
  private ended = false;

  constructor(private readonly reader: WireReader) {}

  /** Throws a `WireFault` where the bytes are not the format. */
  inspect(): void {
    const place = { message: 'ModelProto', depth: 0, graphs: 0, owner: null };
    const model = this.walk(place, 0, this.reader.bytes.length);
    if (model === null) return;
    this.judgeModel(model);
    for (const reason of judgeCalls(this.graphs, this.functions)) this.add(reason);
  }

  reasons(): readonly RefusalReason[] {
    return [...this.found.values()];
  }

  /** Answers null when the inspection has ended. */
  private walk(place: Place, from: number, to: number): MessageFacts | null {
    this.messages += 1;
    if (this.messages > onnxLimits.messages) this.add(tooManyNodes);
    if (place.depth > onnxLimits.messageDepth || place.graphs > onnxLimits.graphDepth) this.add(nestedTooDeep);
    if (this.ended) return null;
    const facts = new MessageFacts(this.reader);
    this.reader.message(place.message, from, to, (part) => {
      if (onnxFields(part.field.type) === undefined) this.takeValue(facts, part);
      else this.takeMessage(place, facts, part);
      return !this.ended;
    });
    if (this.ended) return null;
    this.judge(place, facts);
    return facts;
  }

  private takeValue(facts: MessageFacts, part: WirePart): void {
    const { type } = part.field;
    const width = widths[type];
    if (type === 'string') this.measureText(part.field.name, part.to - part.from);
    facts.take(part, width ?? null);
  }

  private takeMessage(place: Place, facts: MessageFacts, part: WirePart): void {
    const { name, type } = part.field;
    const isGraph = type === 'GraphProto';
    let { owner } = place;
    if (type === 'FunctionProto') owner = new CallCounts();
    else if (isGraph && owner === null) this.graphs.push((owner = new CallCounts()));
    const inside = { message: type, depth: place.depth + 1, graphs: place.graphs + (isGraph ? 1 : 0), owner };
    const found = this.walk(inside, part.from, part.to);
    if (found === null) return;
    facts.take(part, null);
    if (kept.has(name) && facts.inner.length < 10_000) facts.inner.push({ field: name, facts: found });
  }

  private judge({ message, owner, graphs }: Place, facts: MessageFacts): void {
    if (message === 'TensorProto') this.add(judgeTensor(facts));
    else if (message === 'SparseTensorProto') this.add(judgeSparseTensor(facts));
    else if (message === 'TensorShapeProto') this.add(judgeShape(facts));
    else if (message === 'NodeProto') this.useOperator(owner, facts);
    else if (message === 'FunctionProto' && owner !== null) {
      const key = operatorKey(text(facts, 'domain'), text(facts, 'name'), text(facts, 'overload'));
      if (this.functions.has(key)) throw new WireFault('Two functions of the model have one name.');
      this.functions.set(key, owner);
    } else if (message === 'GraphProto' && graphs === 1) {
      for (const { facts: port } of facts.inner) this.judgePort(port);
    }
  }

  private judgeModel(model: MessageFacts): void {
    const graph = model.inner.find(({ field }) => field === 'graph')?.facts;
    if (graph === undefined || graph.count('output') === 0) {
      throw new WireFault('The bytes are not an ONNX model: there is no graph with an output.');
    }
    const { irVersions, opsetVersions } = onnxLimits;
    const opsets = model.inner
      .filter(({ field }) => field === 'opsetImport')
      .map(({ facts }) => facts.number('version'));
    const inside = (version: bigint, { from, to }: { from: number; to: number }) => version >= from && version <= to;
    const known = inside(model.number('irVersion'), irVersions) && opsets.every((one) => inside(one, opsetVersions));
    if (!known || opsets.length === 0) this.add(unsupportedVersion);
  }

  private judgePort(port: MessageFacts): void {
    const name = utf8Text(port.bytes('name'));
    if (name === null || name === '' || !isPlainName(name) || isReservedName(name)) this.add(reservedName);
  }

  private useOperator(owner: CallCounts | null, node: MessageFacts): void {
    this.nodes += 1;
    if (this.nodes > onnxLimits.nodes) this.add(tooManyNodes);
    owner?.use(operatorKey(text(node, 'domain'), text(node, 'opType'), text(node, 'overload')));
  }

  private measureText(field: string, bytes: number): void {
    const most = descriptions.has(field) ? onnxLimits.textBytes : onnxLimits.nameBytes;
    this.textBytes += bytes;
    if (bytes > most || this.textBytes > onnxLimits.allTextBytes) this.add(textTooLong);
  }

  private add(reason: RefusalReason | null): void {
    if (reason === null) return;
    if (!this.found.has(reason.rule)) this.found.set(reason.rule, reason);
    this.ended ||= endsInspection.has(reason.rule);
  }
}

function text(facts: MessageFacts, field: string): string {
  return utf8Text(facts.bytes(field)) ?? '\uFFFD';
}

function judgeShape(facts: MessageFacts): RefusalReason | null {
  const dims = facts.inner.map(({ facts: dim }) => dim).filter((dim) => dim.count('dimValue') > 0);
  const elements = elementsOf(
    dims.map((dim) => dim.number('dimValue')),
    facts.count('dim'),
  );
  return typeof elements === 'string' ? shape(`a shape has ${elements}`) : null;
}

const nestedTooDeep: RefusalReason = {
  rule: 'nestedTooDeep',
  message: `The model nests graphs deeper than ${onnxLimits.graphDepth}, or other parts deeper than ${onnxLimits.messageDepth}.`,
};
const textTooLong: RefusalReason = {
  rule: 'textTooLong',
  message: `A name of the model has more than ${onnxLimits.nameBytes} bytes, or a description or metadata value more than ${onnxLimits.textBytes}. Strip them before the export.`,
};
const unsupportedVersion: RefusalReason = {
  rule: 'unsupportedVersion',
  message: `The model has no operator set, or one or a format version that is not known (${onnxLimits.irVersions.from} to ${onnxLimits.irVersions.to}). Export it with a current exporter.`,
};
const reservedName: RefusalReason = {
  rule: 'reservedName',
  message:
    'An input or output has no name, a name with characters that cannot be seen, or one that JSON readers reserve (such as __proto__ or constructor). Rename it before the export.',
};
