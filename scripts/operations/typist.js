import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';

/** Scalars as they come over the wire. */
const scalars = {
  ...{ ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' },
  ...{ DateTime: 'string', BigInt: 'string', Duration: 'string', JSON: 'Json' },
};

/**
 * Writes GraphQL types as TypeScript. `used` collects the enumerations and inputs that were named, `spread` the fragments.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {Map<string, import('graphql').FragmentDefinitionNode>} fragments
 */
export function createTypist(schema, fragments) {
  const used = new Set();
  const spread = new Set();

  /** A type, `named` deciding what its innermost name becomes. */
  function wrap(type, named) {
    if (isNonNullType(type)) return bare(type.ofType, named);
    return `${bare(type, named)} | null`;
  }

  function bare(type, named) {
    if (!isListType(type)) return named(type);
    const inner = wrap(type.ofType, named);
    return /^\w+$/.test(inner) ? `readonly ${inner}[]` : `readonly (${inner})[]`;
  }

  function leaf(type) {
    if (!isEnumType(type)) return scalars[type.name] ?? fail(`the scalar ${type.name} has no type`);
    used.add(type.name);
    return type.name;
  }

  /** What a selection set answers: an object, or one object for each possible type. */
  function selected(parent, set) {
    if (!isAbstractType(parent)) return object(parent, set);
    return [...new Set(schema.getPossibleTypes(parent).map((type) => object(type, set)))].join(' | ');
  }

  function object(parent, set) {
    const members = new Map();
    const named = [];
    collect(parent, set, members, named);
    const body = [...members].map(([name, type]) => `readonly ${name}: ${type};`).join(' ');
    return [...(members.size > 0 ? [`{ ${body} }`] : []), ...named].join(' & ');
  }

  function collect(parent, set, members, named) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD)
        members.set((selection.alias ?? selection.name).value, field(parent, selection));
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, parent))
          collect(parent, selection.selectionSet, members, named);
      } else takeFragment(selection.name.value, parent, members, named);
    }
  }

  function takeFragment(name, parent, members, named) {
    const fragment = fragments.get(name) ?? fail(`there is no fragment ${name}`);
    const condition = fragment.typeCondition.name.value;
    if (!applies(condition, parent)) return;
    const whole = condition === parent.name;
    // A fragment on an interface or union tells its types apart where it asks for their names.
    if (!whole && !asksTypename(fragment)) return collect(parent, fragment.selectionSet, members, named);
    spread.add(name);
    named.push(whole ? `${name}Fragment` : `Extract<${name}Fragment, { readonly __typename: '${parent.name}' }>`);
  }

  function applies(condition, type) {
    if (condition === undefined || condition === type.name) return true;
    const found = schema.getType(condition);
    return isAbstractType(found) && schema.isSubType(found, type);
  }

  function field(parent, node) {
    if (node.name.value === '__typename') return `'${parent.name}'`;
    const found = parent.getFields()[node.name.value] ?? fail(`${parent.name} has no field ${node.name.value}`);
    const set = node.selectionSet;
    return wrap(found.type, (type) => (set ? selected(type, set) : leaf(type)));
  }

  /** The type of a variable or of an input's field. */
  function input(type) {
    return wrap(type, (inner) => {
      if (!isInputObjectType(inner)) return leaf(inner);
      used.add(inner.name);
      return inner.name;
    });
  }

  function member(name, type, hasDefault = false) {
    return `readonly ${name}${isNonNullType(type) && !hasDefault ? '' : '?'}: ${input(type)};`;
  }

  /** An enumeration or an input as a declaration. */
  function declare(name) {
    const type = schema.getType(name);
    if (isEnumType(type)) {
      const values = type.getValues().map((value) => `'${value.name}'`);
      return `export type ${name} = ${values.join(' | ')};`;
    }
    const members = Object.values(type.getFields()).map((one) =>
      member(one.name, one.type, one.defaultValue !== undefined),
    );
    return `export interface ${name} { ${members.join(' ')} }`;
  }

  return {
    used,
    spread,
    member,
    declare,
    fragment: (node) => selected(ofCondition(node), node.selectionSet),
    operation: (node) => selected(schema.getRootType(node.operation), node.selectionSet),
  };

  function ofCondition(node) {
    const type = schema.getType(node.typeCondition.name.value);
    return isObjectType(type) || isAbstractType(type) ? type : fail(`${getNamedType(type)} cannot have a fragment`);
  }
}

/** @param {import('graphql').FragmentDefinitionNode} fragment */
function asksTypename(fragment) {
  return fragment.selectionSet.selections.some((one) => one.kind === Kind.FIELD && one.name.value === '__typename');
}

function fail(message) {
  throw new Error(message);
}
