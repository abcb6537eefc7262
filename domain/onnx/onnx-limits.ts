/** What an ONNX file may have at most; models of tables and of text that were exported in earnest stay far below. */
export const onnxLimits = {
  /** Bytes of the file: what a model process can hold in the memory that it may take. */
  fileBytes: 512 * 1024 ** 2,
  /** Nodes of all graphs, with each call of a function counted as the nodes that it stands for. */
  nodes: 20_000,
  /** Messages of any kind; bounds the time of the inspection. */
  messages: 2_000_000,
  /** Graphs inside graphs (If, Loop, Scan). */
  graphDepth: 12,
  /** Messages inside messages. */
  messageDepth: 64,
  /** Functions that call functions. */
  callDepth: 64,
  rank: 16,
  /** Elements of one tensor, and the largest single dimension. */
  elements: 2 ** 31,
  /** Elements of a sparse tensor once it is written out. */
  sparseElements: 2 ** 26,
  /** Bytes of one name, of one description or metadata value, and of all texts. */
  nameBytes: 4096,
  textBytes: 262_144,
  allTextBytes: 32 * 1024 ** 2,
  /** Versions of the format and of its operator sets. */
  irVersions: { from: 3, to: 13 },
  opsetVersions: { from: 1, to: 100 },
  /** Operators that may be used beside the model's own functions. */
  domains: ['', 'ai.onnx', 'ai.onnx.ml'],
} as const;
