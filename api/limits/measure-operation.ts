import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How an operation would weigh on the server. */
export interface OperationMeasure {
  /** Longest chain of fields. */
  readonly depth: number;
  /** Fields that would be answered if every list were full. */
  readonly cost: number;
}

/** A list without `first` (deployments, findings, gates) is taken to have so many members. */
const plainListSize = 10;
/** Rows of the largest page that a list answers. */
const largestPage = 100;
/** Lists without `first` that are shorter or longer as a rule. */
const listSizes: Readonly<Record<string, number>> = {
  'ColumnVerdict.metrics': 8,
  'Model.alerts': 20,
  'MonitoringWindow.columns': 20,
  'MonitoringWindow.performance': 6,
  'MonitoringWindow.quality': 40,
  'MonitoringWindow.service': 4,
  'MonitoringWindow.estimated': 1,
  'MonitoringWindow.fairness': 1,
  'Query.statistics': 200,
};
/** A field that gathers facts from many tables for each parent. */
const fieldWeights: Readonly<Record<string, number>> = { allowedCommands: 20, histogram: 40, mayDecide: 20 };

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Measures a validated operation (no cycles of fragments). Introspection is free: production switches it off. */
export function measureOperation(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  given: Readonly<Record<string, unknown>>,
): OperationMeasure {
  const variables = withDefaults(operation, given);
  const known = new Map<string, OperationMeasure>();

  function ofSelections(parent: Composite | null, set: SelectionSetNode): OperationMeasure {
    let depth = 0;
    let cost = 0;
    for (const selection of set.selections) {
      const one =
        selection.kind === Kind.FIELD
          ? ofField(parent, selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(named(selection.typeCondition?.name.value) ?? parent, selection.selectionSet);
      depth = Math.max(depth, one.depth);
      cost += one.cost;
    }
    return { depth, cost };
  }

  function ofFragment(name: string): OperationMeasure {
    const fragment = fragments.get(name);
    if (!fragment) return { depth: 0, cost: 0 };
    const measured = known.get(name) ?? ofSelections(named(fragment.typeCondition.name.value), fragment.selectionSet);
    known.set(name, measured);
    return measured;
  }

  function ofField(parent: Composite | null, node: FieldNode): OperationMeasure {
    if (node.name.value.startsWith('__')) return { depth: 0, cost: 0 };
    const field = parent?.getFields()[node.name.value];
    const own = fieldWeights[node.name.value] ?? 1;
    if (!field || !node.selectionSet) return { depth: 1, cost: own };
    const type = getNamedType(field.type);
    const inner = ofSelections(isObjectType(type) || isInterfaceType(type) ? type : null, node.selectionSet);
    return { depth: inner.depth + 1, cost: own + inner.cost * sizeOf(field, node, parent, variables) };
  }

  function named(name: string | undefined): Composite | null {
    const type = name ? schema.getType(name) : null;
    return isObjectType(type) || isInterfaceType(type) ? type : null;
  }

  return ofSelections(schema.getRootType(operation.operation) ?? null, operation.selectionSet);
}

function sizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  parent: Composite | null,
  variables: Readonly<Record<string, unknown>>,
): number {
  if (field.args.some((argument) => argument.name === 'first')) return pageSize(node, variables);
  // The rows of a connection were counted with its page size.
  const ofConnection = parent?.name.endsWith('Connection') ?? false;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (!isListType(type) || isLeafType(getNamedType(type)) || ofConnection) return 1;
  return listSizes[`${parent?.name}.${node.name.value}`] ?? plainListSize;
}

/** What the variables of an operation are, with the defaults of those that were not given. */
function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  const sent = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries<unknown>([...defaults, ...sent]);
}

/** More than the largest page is refused by the list itself, with a message that names the range. */
function pageSize(node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const value = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  const given =
    value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? variables[value.name.value] : null;
  return typeof given === 'number' && given > 0 ? Math.min(given, largestPage) : 20;
}
