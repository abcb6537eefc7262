import { entries, list, member, number, text } from '../../format/read-json.js';
import { words } from '../../format/words.js';
import type { Json } from '../../graph/json.js';
import type { GateView, NamedTensor, PackageView } from './decision-package.js';

/** Reads a decision package for the screen. Whatever it does not know stays visible in the whole text. */
export function readPackage(content: Json): PackageView {
  const version = member(content, 'content');
  const policy = member(content, 'policy');
  return {
    gates: list(member(member(content, 'validation'), 'gates')).map(readGate),
    validatedAt: text(member(member(content, 'validation'), 'decidedAt')),
    championNumber: number(member(member(content, 'champion'), 'number')),
    comparison: list(member(content, 'comparison')).map((row) => ({
      metric: text(member(row, 'metric')) ?? '',
      candidate: number(member(row, 'candidate')),
      champion: number(member(row, 'champion')),
    })),
    card: entries(member(version, 'card')).map(([name, value]) => [name, readCardPart(value)]),
    ...readData(member(content, 'dataset')),
    training: readTraining(member(content, 'training')),
    inputs: list(member(member(version, 'signature'), 'inputs')).map(readTensor),
    outputs: list(member(member(version, 'signature'), 'outputs')).map(readTensor),
    artifactDigest: text(member(version, 'artifactDigest')),
    findings: list(member(content, 'findings')).map((one) => ({
      severity: text(member(one, 'severity')) ?? '',
      title: text(member(one, 'title')) ?? '',
      reason: text(member(one, 'reason')) ?? '',
    })),
    waivers: list(member(content, 'waivers')).map((one) => ({
      gate: text(member(one, 'gate')) ?? '',
      reason: text(member(one, 'reason')) ?? '',
      by: text(member(one, 'grantedBy')) ?? '',
      until: text(member(one, 'expiresAt')),
    })),
    policy: `${text(member(policy, 'key')) ?? ''} ${text(member(policy, 'number')) ?? ''}`.trim(),
    submitter: text(member(member(content, 'submitter'), 'key')),
    contributors: list(member(content, 'contributors')).map((one) => text(member(one, 'key')) ?? ''),
    reason: text(member(content, 'reason')),
    consumers: list(member(content, 'consumers')).map((one) => text(one) ?? JSON.stringify(one)),
  };
}

/** A part of the model card as text; of an object each member on a line of its own. */
function readCardPart(value: Json): string {
  const inner = entries(value).map(([name, part]) => `${words(name)}: ${text(part) ?? JSON.stringify(part)}`);
  return text(value) ?? (inner.length > 0 ? inner.join('\n') : JSON.stringify(value));
}

function readGate(gate: Json): GateView {
  return {
    gate: text(member(gate, 'gate')) ?? '',
    passed: member(gate, 'passed') === true,
    waived: member(gate, 'waived') === true,
    mandatory: member(gate, 'mandatory') === true,
    reason: text(member(gate, 'reason')) ?? '',
    evidence: member(gate, 'evidence'),
  };
}

function readData(dataset: Json): Pick<PackageView, 'dataset' | 'columns'> {
  if (dataset === null) return { dataset: null, columns: [] };
  return {
    dataset: {
      name: `${text(member(dataset, 'key')) ?? ''} ${text(member(dataset, 'number')) ?? ''}`.trim(),
      rows: text(member(dataset, 'rows')) ?? '0',
      digest: text(member(dataset, 'digest')) ?? '',
    },
    columns: entries(member(member(dataset, 'quality'), 'columns')).map(([name, column]) => ({
      name,
      missing: number(member(column, 'missing')),
      outOfRange: number(member(column, 'outOfRange')),
      from: text(member(column, 'min')),
      to: text(member(column, 'max')),
      distinct: number(member(column, 'distinct')),
    })),
  };
}

function readTraining(training: Json): PackageView['training'] {
  if (training === null) return null;
  return {
    trainer: text(member(training, 'trainer')) ?? '',
    seed: text(member(training, 'seed')),
    codeDigest: text(member(training, 'codeDigest')),
    parameters: entries(member(training, 'parameters')).map(([name, value]) => [
      name,
      text(value) ?? JSON.stringify(value),
    ]),
  };
}

function readTensor(tensor: Json): NamedTensor {
  const categories = member(tensor, 'categories');
  return {
    name: text(member(tensor, 'name')) ?? '',
    type: text(member(tensor, 'type')) ?? '',
    categories: categories === null ? null : list(categories).length,
  };
}
