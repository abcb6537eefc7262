/** Bounds on one request. They fit every document of our own client and portal several times over. */
export const limits = {
  /** Fields inside fields. */
  depth: 12,
  /** Fields answered if every list were full. */
  cost: 10_000,
  aliases: 15,
  directives: 50,
  /** Lexical tokens of the document, counted while parsing. */
  tokens: 2000,
  /** Levels of objects and lists inside a variable. */
  variableDepth: 64,
  /** Errors in one answer, and characters of the message of each. */
  errors: 10,
  messageLength: 600,
  /** Points that an operation costs besides its fields. */
  operationPoints: 10,
  /** Subscriptions on one connection, connections of one person, connections of all. */
  subscriptions: 50,
  connectionsOfPerson: 20,
  connections: 2000,
  /** Bytes of a JSON body. */
  bodyBytes: 1_048_576,
  /** Milliseconds until a request is given up. */
  requestMs: 10_000,
  /** Bytes of one artifact. */
  artifactBytes: 2 * 1024 ** 3,
  /** Uploads under way, and the pace that each must keep. */
  uploads: { perPerson: 8, inAll: 32, idleMs: 30_000, bytesPerSecond: 16_384 },
};
