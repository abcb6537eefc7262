type Schema = Readonly<Record<string, unknown>>;

/** Names of the members that a JSON Schema knows at a JSON Pointer of the document; none where it says nothing. */
export function knownNames(schema: Schema, pointer: string): readonly string[] {
  let at: Schema | null = schema;
  for (const part of pointer.split('/').slice(1)) {
    at = at && step(schema, at, part);
  }
  return Object.keys(properties(schema, at));
}

function step(root: Schema, at: Schema, part: string): Schema | null {
  const member = properties(root, at)[part] ?? (/^\d+$/.test(part) ? resolve(root, at)['items'] : undefined);
  return isSchema(member) ? member : null;
}

function properties(root: Schema, at: Schema | null): Schema {
  const found = at && resolve(root, at)['properties'];
  return isSchema(found) ? found : {};
}

/** Follows `$ref: "#/$defs/name"`. */
function resolve(root: Schema, at: Schema): Schema {
  const ref = at['$ref'];
  if (typeof ref !== 'string') return at;
  const target = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (isSchema(node) ? node[key] : undefined), root);
  return isSchema(target) ? target : at;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
