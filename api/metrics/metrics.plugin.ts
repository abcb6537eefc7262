import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { Counter, Histogram, type Registry } from 'prom-client';
import { catalogueCode } from '../errors/catalogue-code.js';
import { requestErrors } from '../errors/catalogue.js';
import { problemIn } from './problem-in.js';

/**
 * Counts GraphQL operations by kind, root field and outcome, how long they took, the problems that mutations answered and
 * the errors that requests ended with. Clients name operations as they like, so the root field stands for the name: the
 * schema bounds it.
 */
export function metricsPlugin(registry: Registry): ApolloServerPlugin {
  const registers = [registry];
  const requests = new Counter({
    name: 'tenure_api_requests_total',
    help: 'GraphQL operations answered, by kind, first root field and outcome (ok, problem or error).',
    labelNames: ['kind', 'field', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'tenure_api_request_seconds',
    help: 'Time from the arrival of a GraphQL operation to its answer, by kind and first root field.',
    labelNames: ['kind', 'field'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const problems = new Counter({
    name: 'tenure_api_problems_total',
    help: 'Problems that mutations answered as data, by mutation and code.',
    labelNames: ['mutation', 'code'],
    registers,
  });
  const failures = new Counter({
    name: 'tenure_api_errors_total',
    help: 'Errors that GraphQL requests ended with, by code of the catalogue.',
    labelNames: ['code'],
    registers,
  });
  const failed = async ({ error }: { readonly error: Error }) => failures.inc({ code: codeOf(error) });
  return {
    contextCreationDidFail: failed,
    invalidRequestWasReceived: failed,
    async requestDidStart() {
      const started = performance.now();
      let problem = false;
      return {
        async executionDidStart({ operation }) {
          // Watching every field has its price; only the few root fields of a mutation are of interest.
          if (operation.operation !== OperationTypeNode.MUTATION) return;
          return {
            willResolveField: ({ info }) => {
              if (info.parentType !== info.schema.getMutationType()) return;
              return (_error, answer: unknown) => {
                const code = problemIn(answer);
                if (code === null) return;
                problem = true;
                problems.inc({ mutation: info.fieldName, code });
              };
            },
          };
        },
        async willSendResponse({ operation, response }) {
          const kind = operation?.operation ?? 'none';
          const field = rootField(operation);
          const { body } = response;
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          for (const error of errors) failures.inc({ code: codeOf(error) });
          requests.inc({ kind, field, outcome: errors.length > 0 ? 'error' : problem ? 'problem' : 'ok' });
          seconds.observe({ kind, field }, (performance.now() - started) / 1000);
        },
      };
    },
  };
}

/** Only an operation that was validated is known here, so its fields are the schema's. */
function rootField(operation: OperationDefinitionNode | undefined | null): string {
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD ? first.name.value : 'none';
}

/** Errors before the operation come with Apollo's names of codes, errors of an answer with the catalogue's. */
function codeOf(error: object): string {
  const extensions = 'extensions' in error ? (error.extensions as Readonly<Record<string, unknown>>) : undefined;
  const given = extensions?.['code'];
  const code = catalogueCode(given);
  return code in requestErrors ? code : 'other';
}
