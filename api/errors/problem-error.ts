import { HttpException } from '@nestjs/common';
import type { Problem } from '../../domain/problem/problem.js';

const statuses: Readonly<Record<Problem['kind'], number>> = {
  invalidInput: 400,
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  refused: 409,
};

/** A problem as plain HTTP tells it: a status for its kind, and the body `{ code, message, hint }`. */
export function problemError({ kind, code, message, hint }: Problem): HttpException {
  return new HttpException({ code, message, ...(hint === undefined ? {} : { hint }) }, statuses[kind]);
}
