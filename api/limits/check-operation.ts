import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { requestError } from '../errors/request-error.js';
import { checkTexts } from './check-texts.js';
import { limits } from './limits.js';
import { measureOperation } from './measure-operation.js';

/** Throws the request error of the first limit that a validated operation breaks; answers its points otherwise. */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  // A mutation answers NUL as a problem, with the path of the text.
  checkTexts(document, variables, operation.operation !== OperationTypeNode.MUTATION);
  const { aliases, directives } = count(document);
  if (aliases > limits.aliases) {
    throw requestError('TooManyAliases', `The document has ${aliases} aliases; ${limits.aliases} are allowed.`);
  }
  if (directives > limits.directives) {
    throw requestError(
      'TooManyDirectives',
      `The document has ${directives} directives; ${limits.directives} are allowed.`,
    );
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const { depth, cost } = measureOperation(schema, operation, fragments, variables);
  if (depth > limits.depth) {
    throw requestError('QueryTooDeep', `The document is ${depth} fields deep; ${limits.depth} are allowed.`);
  }
  if (cost > limits.cost) {
    throw requestError('QueryTooCostly', `The lists would multiply to ${cost} fields; ${limits.cost} are allowed.`);
  }
  return cost + limits.operationPoints;
}

function count(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  return { aliases, directives };
}
