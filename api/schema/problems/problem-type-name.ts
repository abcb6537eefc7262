import type { Problem } from '../../../domain/problem/problem.js';

/** The GraphQL type of a problem: `notFound` is `NotFound`. */
export function problemTypeName(problem: Pick<Problem, 'kind'>): string {
  return problem.kind.charAt(0).toUpperCase() + problem.kind.slice(1);
}
